import { AppError } from "@/lib/app-error";

/** Why a write was refused: its code, and the code of each field by the field's last name ("value", "comment"). */
export async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason) => reason,
  );
  if (!(error instanceof AppError)) throw error ?? new Error("the write was not refused");
  const fields = Object.entries(error.details.fields ?? {});
  return {
    code: error.code,
    fields: Object.fromEntries(fields.map(([name, code]) => [name.slice(name.lastIndexOf(".") + 1), code])),
    current: error.details.current,
  };
}
