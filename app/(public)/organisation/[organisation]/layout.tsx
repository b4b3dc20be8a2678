import type { ReactNode } from "react";
import { SearchBar } from "@/components/search/search-bar";
import { getActor } from "@/lib/auth/actor";
import { getSnapshot } from "@/lib/data/snapshot";

type Props = { params: Promise<{ organisation: string }>; children: ReactNode };

/** Every page of an organisation can be searched from; one that is not there has nothing to search in. */
export default async function OrganisationLayout({ params, children }: Props) {
  const { organisation } = await params;
  const isThere = (await getSnapshot(await getActor(), organisation)) !== null;
  return (
    <>
      {isThere ? <SearchBar organisation={organisation} /> : null}
      {children}
    </>
  );
}
