import { headers } from "next/headers";
import type { ReactNode } from "react";
import { LookStyle } from "@/components/organisation/look-style";
import { Masthead } from "@/components/organisation/masthead";
import { SearchBar } from "@/components/search/search-bar";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { getSnapshot } from "@/lib/data/snapshot";

type Props = { params: Promise<{ organisation: string }>; children: ReactNode };

/** Every page of an organisation says whose it is and can be searched from; one that is not there has neither. */
export default async function OrganisationLayout({ params, children }: Props) {
  const { organisation: code } = await params;
  const snapshot = await getSnapshot(await getActor(), code);
  if (!snapshot) return children;
  const { organisation, look } = snapshot.structure;
  return (
    <>
      {look.colour ? (
        <LookStyle colour={look.colour} nonce={(await headers()).get("x-nonce") ?? undefined} />
      ) : null}
      <Masthead words={await getWords()} organisation={organisation} look={look}>
        <SearchBar organisation={code} />
      </Masthead>
      {children}
    </>
  );
}
