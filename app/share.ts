import type { Metadata } from "next";

type Shared = { title: string; description: string; address: string };

/** What is shown of a page where its address is shared, and the one address it is known by. */
export function shared({ title, description, address }: Shared): Metadata {
  return {
    title,
    description,
    alternates: { canonical: address },
    openGraph: {
      type: "website",
      siteName: "Balansert",
      title,
      description,
      url: address,
      images: [{ url: "/share.png", width: 1200, height: 630, alt: "Balansert" }],
    },
  };
}
