"use client";

import { Failure } from "@/components/layout/failure";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The shell itself failed, and with it the message files: said in nynorsk and English from here. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="nn">
      <body>
        <Failure
          title="Noko gjekk gale"
          text="Vi har skrive feilen i loggen. Prøv igjen om litt. – Something went wrong; please try again."
          retry="Prøv igjen"
          reference={error.digest}
          onRetry={reset}
        />
      </body>
    </html>
  );
}
