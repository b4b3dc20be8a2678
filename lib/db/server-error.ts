export type ServerErrorCode =
  | "binariesMissing"
  | "binariesUnusable"
  | "clusterFailed"
  | "foreignServer"
  | "migrationFailed"
  | "noUnprivilegedUser"
  | "otherVersion"
  | "placeUnreachable"
  | "serverTooOld"
  | "startFailed"
  | "unreachable";

/** The database server cannot be used, as a code with the facts a person needs to mend it. Never holds a password. */
export class ServerError extends Error {
  constructor(
    readonly code: ServerErrorCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super([code, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(" "));
  }
}
