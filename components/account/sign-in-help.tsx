import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";

/** What went before: a password that was chosen, or a sign-in elsewhere that was refused ("unknownUser") or broke off. */
export type SignInNews = { chosen: boolean; error: string | undefined };

/** Tells on the sign-in page what went before. `provider`: the name of where one signs in elsewhere. */
export async function SignInNote({ news, provider }: { news: SignInNews; provider: string | null }) {
  const { t } = await getWords();
  if (news.chosen) {
    return (
      <Alert color="success" role="status">
        <p>{t("signIn.chosen")}</p>
      </Alert>
    );
  }
  if (!news.error || provider === null) return null;
  return (
    <Alert color="danger" role="alert" title={t("signIn.externalRefused", { name: provider })}>
      <p>{t(news.error === "unknownUser" ? "signIn.externalUnknown" : "signIn.externalFailed")}</p>
    </Alert>
  );
}

/** Other ways in: elsewhere, where that is set up, and a new password. */
export async function OtherWaysIn({
  provider,
  startHref,
  forgottenHref,
}: {
  provider: string | null;
  startHref: string;
  forgottenHref: string;
}) {
  const { t } = await getWords();
  return (
    <>
      {provider === null ? null : (
        <p>
          <ButtonLink href={startHref} variant="secondary">
            {t("signIn.external", { name: provider })}
          </ButtonLink>
        </p>
      )}
      <p>
        <TextLink href={forgottenHref}>{t("forgotten.link")}</TextLink>
      </p>
    </>
  );
}
