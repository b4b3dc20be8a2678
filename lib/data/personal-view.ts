import type { AuditName } from "./audit-view";

/** Fields by their name, as JSON has them. */
export type PersonalRecord = Readonly<Record<string, unknown>>;

/** Records of one kind. */
export type PersonalSection = { section: string; records: PersonalRecord[] };

/** All that is held about one user: sections of records, and the names of what they point at. */
export type PersonalRecords = {
  user: string;
  sections: PersonalSection[];
  names: ReadonlyMap<string, AuditName>;
};
