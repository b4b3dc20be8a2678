import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { EraseView } from "@/components/people/erase-view";
import { InviteView } from "@/components/people/invite-view";
import { savedUser } from "@/components/people/saved-user";
import { UserListView } from "@/components/people/user-list-view";
import { UserView } from "@/components/people/user-view";
import { requireActor } from "@/lib/auth/actor";
import { type Actor, maySomewhere } from "@/lib/data/access";
import { getErasure } from "@/lib/data/erasure";
import { mayReadOutbox } from "@/lib/data/outbox";
import { getUser, listGrantableUnits, listUsers } from "@/lib/data/user-list";
import { mailIsOn } from "@/lib/mail/transport";
import { routes } from "@/lib/routes";

type Props = { searchParams: Promise<Search> };

async function getChosen({ searchParams }: Props) {
  const { edit, erase, saved, search } = await searchParams;
  const chosen = single(edit);
  const actor = await requireActor(routes.users(chosen));
  if (!maySomewhere(actor, "manageUsers")) notFound();
  const isNew = chosen === "new";
  const user = chosen === undefined || isNew ? null : ((await getUser(actor, chosen)) ?? notFound());
  const done = { saved: savedUser(single(saved)), erased: single(saved) === "erased" };
  return { actor, isNew, user, erase: erase !== undefined, ...done, search: single(search) ?? "" };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ isNew, user }, t] = [await getChosen(props), await getTranslations("people")];
  return { title: user?.name ?? t(isNew ? "invite" : "title") };
}

export default async function UsersPage(props: Props) {
  const { actor, isNew, user, erase, saved, erased, search } = await getChosen(props);
  if (isNew) return <InviteView units={await listGrantableUnits(actor)} />;
  if (!user) return <ListPage actor={actor} search={search} erased={erased} />;
  if (erase) return <EraseView erasure={(await getErasure(actor, user.id)) ?? notFound()} />;
  const units = await listGrantableUnits(actor);
  return <UserView user={user} units={units} saved={saved} mailed={mailIsOn()} />;
}

async function ListPage({ actor, search, erased }: { actor: Actor; search: string; erased: boolean }) {
  const [list, outbox] = await Promise.all([listUsers(actor, search), mayReadOutbox(actor)]);
  return <UserListView list={list} search={search} outbox={outbox} erased={erased} />;
}
