export type BackupErrorCode = "damaged" | "different" | "newer" | "notEmpty" | "nothing";

/** A backup cannot be taken or restored, as a code with the facts a person needs. */
export class BackupError extends Error {
  constructor(
    readonly code: BackupErrorCode,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super([code, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(" "));
  }
}
