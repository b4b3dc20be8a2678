import { ButtonLink } from "@/components/ui/button";
import type { Words } from "@/components/ui/words";
import { routes } from "@/lib/routes";

type MeetingLinkProps = {
  words: Words;
  organisation: string;
  unit: string;
  period: string;
  known: string | null;
};

/** The way from a dashboard to the same on a projector. */
export function MeetingLink({ words, organisation, unit, period, known }: MeetingLinkProps) {
  return (
    <ButtonLink href={routes.meeting(organisation, unit, period, known)} variant="tertiary" size="sm">
      {words.t("meeting.link")}
    </ButtonLink>
  );
}
