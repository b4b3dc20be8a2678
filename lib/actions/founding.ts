"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { AppError } from "@/lib/app-error";
import { ownCookie } from "@/lib/auth/own-cookie";
import { startSession } from "@/lib/auth/session";
import { isSetupCode } from "@/lib/auth/setup-code";
import { foundFirstOrganisation } from "@/lib/data/founding";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { foundingInput } from "@/lib/schemas/founding";
import { answer, type FormState } from "./define-action";
import { formObject } from "./form-object";

/** The one write without a user: founds the first organisation for who has the set-up code, and signs its administrator in. */
export async function foundAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(form, async () => {
    const parsed = foundingInput.safeParse(formObject(form));
    const { setupCode } = formObject(form);
    const isProved = typeof setupCode === "string" && isSetupCode(setupCode);
    if (!parsed.success || !isProved) {
      const issues = parsed.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
      const fields = Object.fromEntries(issues.toReversed());
      throw new AppError("invalid", {
        fields: { ...(isProved ? {} : { setupCode: "wrongCode" }), ...fields },
      });
    }
    const { email, password, locale } = parsed.data;
    await foundFirstOrganisation(parsed.data);
    await startSession(email, password);
    (await cookies()).set({ ...ownCookie(LOCALE_COOKIE), value: locale });
    redirect(routes.admin);
  });
}
