/** Why a request was refused, as a code that the edge turns into words. Forbidden and missing look alike. */
export type AppErrorCode =
  | "notFound"
  | "conflict"
  | "invalid"
  | "locked"
  | "notReportedHere"
  | "codeTaken"
  | "hasChildren"
  | "tooManyAttempts"
  | "unauthenticated";

/** An error a user can cause. `fields` names the inputs at fault; `current` is what stands there now after a conflict. */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    readonly details: { fields?: Record<string, string>; current?: unknown } = {},
  ) {
    super(code);
  }
}
