import { getMessages } from "next-intl/server";
import { getWords } from "@/components/ui/words";
import { PASSWORD_LENGTH } from "@/lib/schemas/password";

/** Words of the password form. */
export async function passwordWords(submit: string) {
  const { t } = await getWords();
  const { account, entry } = await getMessages();
  return {
    oldPassword: t("account.oldPassword"),
    password: t("account.newPassword"),
    help: t("account.passwordHelp", { length: PASSWORD_LENGTH }),
    submit,
    errorTitle: t("account.notChanged"),
    errors: {
      ...entry.failure,
      ...account.error,
      passwordTooShort: t("account.tooShort", { length: PASSWORD_LENGTH }),
    },
  };
}
