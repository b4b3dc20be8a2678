import { PageHeader } from "@/components/layout/page-header";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { choosePasswordAction } from "@/lib/actions/password";
import type { OpenInvitation } from "@/lib/data/invitation";
import { textIn } from "@/lib/format/texts";
import { PasswordForm } from "./password-form";
import { passwordWords } from "./password-words";

type InvitationViewProps = { invitation: OpenInvitation | null; token: string; forgottenHref: string };

/** The page of a one-time link: a password to choose, or what to do when the link is spent. */
export async function InvitationView({ invitation, token, forgottenHref }: InvitationViewProps) {
  const { t, locale } = await getWords();
  if (!invitation) {
    return (
      <div className="narrow-page">
        <PageHeader title={t("invitation.spent")} intro={<p>{t("invitation.spentNext")}</p>} />
        <p>
          <TextLink href={forgottenHref}>{t("invitation.newLink")}</TextLink>
        </p>
      </div>
    );
  }
  const { name, email, organisation, isNew } = invitation;
  const facts = { name, email, organisation: textIn(organisation, locale) };
  return (
    <div className="narrow-page">
      <PageHeader
        title={t(isNew ? "invitation.welcome" : "invitation.newPassword")}
        intro={<p>{t(isNew ? "invitation.welcomeIntro" : "invitation.newPasswordIntro", facts)}</p>}
      />
      <PasswordForm
        action={choosePasswordAction}
        email={email}
        token={token}
        words={await passwordWords(t("invitation.choose"))}
      />
    </div>
  );
}
