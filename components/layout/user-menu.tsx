import { Button, ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";

export type UserMenuProps = {
  /** Name of the person signed in; null for the public. */
  user: string | null;
  signOut: () => Promise<void>;
};

/** Who is signed in and the way out, or the way in. */
export async function UserMenu({ user, signOut }: UserMenuProps) {
  const { t } = await getWords();
  if (user === null) {
    return (
      <ButtonLink href={routes.signIn()} variant="secondary" size="sm">
        {t("layout.signIn")}
      </ButtonLink>
    );
  }
  return (
    <form action={signOut} className="user-menu">
      <TextLink href={routes.account} aria-label={`${t("layout.account")}: ${user}`}>
        {user}
      </TextLink>
      <Button variant="tertiary" size="sm">
        {t("layout.signOut")}
      </Button>
    </form>
  );
}
