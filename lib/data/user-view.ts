import type { Role } from "@/lib/domain/access";
import type { Texts } from "@/lib/schemas/texts";

export type UserGrant = {
  role: Role;
  unit: { id: string; name: Texts };
  /** The actor may take it away. */
  removable: boolean;
};

export type ListedUser = {
  id: string;
  name: string;
  email: string;
  active: boolean;
  /** Has never chosen a password, nor signed in from elsewhere. */
  invited: boolean;
  grants: UserGrant[];
  /** ISO instant. */
  lastSignIn: string | null;
};

export type UserList = { users: ListedUser[]; total: number };

export type EditedUser = ListedUser & {
  /** The actor may edit name, activity and invitation: all the user's grants stand where the actor manages users. */
  editable: boolean;
  /** It is the actor: no grants, no deactivation. */
  self: boolean;
  /** Signs in elsewhere, so that there is no password to choose here. */
  external: boolean;
};

/** A unit where a role may be given; `depth` counts from the topmost one shown. */
export type GrantableUnit = { id: string; name: Texts; depth: number };
