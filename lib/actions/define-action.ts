import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { AppError, type AppErrorCode } from "@/lib/app-error";
import { getActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/data/access";
import { log } from "@/lib/log";
import { formObject, typedValues } from "./form-object";

/** How a form went: nothing yet, done, or refused with a code, a code per field, and all that was typed. */
export type FormState =
  | { ok: null }
  | { ok: true }
  | {
      ok: false;
      code: AppErrorCode | "unavailable" | "unexpected";
      fields: Record<string, string>;
      values: Record<string, string>;
      /** After a conflict: what stands there now. */
      current?: unknown;
      /** Of an unexpected error: what to quote to those who run the service. */
      errorId?: string;
    };

type Definition<Schema extends z.ZodType> = {
  schema: Schema;
  /** Does it; what it throws of `AppError` is told to the user. May redirect. */
  run: (actor: Actor, input: z.output<Schema>) => Promise<unknown>;
  /** The schema's input from the form; by default its fields, "name.nn" nested. */
  read?: (form: FormData) => unknown;
  /** The form's own name of the field at a path of the schema; by default "name.nn". */
  nameField?: (path: PropertyKey[], input: unknown) => string;
};

/** What someone who tries what they may not do is told, and what those who run the service shall see of it. */
const REFUSALS = new Set<AppErrorCode>(["unauthenticated", "notFound", "tooManyAttempts"]);

const dotted = (path: PropertyKey[]) => path.join(".");

/** The one way from a form to a write: actor, schema, write, and every refusal as a typed answer. Works without scripts. */
export function defineAction<Schema extends z.ZodType>(definition: Definition<Schema>) {
  const { schema, run, read = formObject, nameField = dotted } = definition;
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    return answer(form, async () => {
      const actor = await getActor();
      if (!actor.userId) throw new AppError("unauthenticated");
      const input = read(form);
      const parsed = schema.safeParse(input);
      if (parsed.success) return run(actor, parsed.data);
      const fields: Record<string, string> = {};
      // In the form's order; of several complaints about a field, the first.
      for (const issue of parsed.error.issues) fields[nameField(issue.path, input)] ??= codeOf(issue);
      throw new AppError("invalid", { fields });
    });
  };
}

/** Runs and turns what is thrown into an answer. Redirects pass through. */
export async function answer(form: FormData, run: () => Promise<unknown>): Promise<FormState> {
  const values = typedValues(form);
  try {
    await run();
    return { ok: true };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) {
      const { fields = {}, current } = error.details;
      if (REFUSALS.has(error.code)) log.warn({ code: error.code }, "action refused");
      return { ok: false, code: error.code, fields, values, current };
    }
    const errorId = crypto.randomUUID();
    log.error({ errorId, error }, "action failed");
    return {
      ok: false,
      code: isUnreachable(error) ? "unavailable" : "unexpected",
      fields: {},
      values,
      errorId,
    };
  }
}

/** Our own codes are single words; anything else is the library's English sentence, told as one code. */
export function codeOf({ message }: z.core.$ZodIssue): string {
  return /^[a-zA-Z]+$/.test(message) ? message : "wrong";
}

/** The database does not answer: worth trying again, and nobody's fault here. */
function isUnreachable(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message} ${String(error.cause ?? "")}` : "";
  return /ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|terminat|timeout|can't reach|Connection|P1001|P1002|P1017|P2024/i.test(
    text,
  );
}
