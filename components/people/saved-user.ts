const things = ["invited", "edited", "granted", "ungranted", "deactivated", "reactivated"] as const;

/** What was just done to a user, as the address tells after a save. */
export type SavedUser = (typeof things)[number];

export function savedUser(text: string | undefined): SavedUser | null {
  return things.find((thing) => thing === text) ?? null;
}
