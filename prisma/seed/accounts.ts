import { hareid } from "./hareid";
import { heimdal } from "./heimdal";

export { demoPassword } from "@/lib/data/demo-account";

/** The demo accounts, to choose from when signing in. */
export const demoAccounts = [hareid, heimdal].flatMap((organisation) =>
  organisation.accounts.map(({ email, title }) => ({
    email,
    title,
    organisation: organisation.name[organisation.locale] ?? organisation.code,
  })),
);
