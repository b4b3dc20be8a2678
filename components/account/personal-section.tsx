import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import { routes } from "@/lib/routes";

/** The way to everything held about a user, as a file to read and as one for programs. */
export function PersonalSection({ words: { t }, id, own }: { words: Words; id: string; own: boolean }) {
  return (
    <section className="page-section">
      <Heading level={2} size="sm">
        {t("personal.heading")}
      </Heading>
      <p>{t(own ? "personal.ownIntro" : "personal.othersIntro")}</p>
      <form action={routes.personExport} method="post" className="personal-files">
        <input type="hidden" name="id" value={id} />
        <Button variant="secondary" size="sm" name="format" value="page">
          {t("personal.asPage")}
        </Button>
        <Button variant="secondary" size="sm" name="format" value="json">
          {t("personal.asJson")}
        </Button>
      </form>
    </section>
  );
}
