import type { FieldChange } from "@/lib/domain/field-change";
import type { Texts } from "@/lib/schemas/texts";

/** What an id points at, as far as it is known: a code, one or two names, a period. */
export type AuditName = { code: string | null; names: Texts[]; period: string | null };

/** One act: when (ISO moment), who (null: the system), what to which thing, and the fields that changed. */
export type AuditLine = {
  id: string;
  at: string;
  person: string | null;
  noun: string;
  verb: string;
  entityId: string;
  changes: FieldChange[];
  /** The figures are kept from the reader: confidential, or so small that they could tell who is counted. */
  withheld: boolean;
};

export type AuditBatch = { lines: AuditLine[]; names: ReadonlyMap<string, AuditName> };

export type AuditTrail = AuditBatch & {
  people: { id: string; name: string }[];
  /** Where to go on from, when there may be more. */
  older: string | null;
  /** A search looks so far back at a time (ISO moment); null when it has looked through all. */
  searchedTo: string | null;
};
