import { formerSign } from "@/lib/domain/former-user";
import type { Words } from "./words";

/** The name of a person as it is shown: of one whose data were erased, what is left of it in the reader's language. */
export function personName({ t }: Pick<Words, "t">, name: string): string {
  const sign = formerSign(name);
  return sign === null ? name : t("people.former", { sign });
}
