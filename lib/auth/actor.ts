import "server-only";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { type Actor, publicActor } from "@/lib/data/access";
import { getSessionActor } from "@/lib/data/session";
import { authOptions, type KeyedSession } from "./options";

/** The key of the request's session, when its cookie is one of ours. */
export async function getSessionKey() {
  const session = await getServerSession<ReturnType<typeof authOptions>, KeyedSession>(authOptions());
  return session?.key ?? null;
}

/** Who asks: the signed-in user, else the public. Looked up once a request. */
export const getActor = cache(async (): Promise<Actor> => {
  const key = await getSessionKey();
  return (key && (await getSessionActor(key))) ?? publicActor;
});

/** The signed-in user; anyone else is sent to sign in, and back to `from` afterwards. */
export async function requireActor(from: string): Promise<Actor> {
  const actor = await getActor();
  if (!actor.userId) redirect(`/sign-in?${new URLSearchParams({ from })}`);
  return actor;
}
