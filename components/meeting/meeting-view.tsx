import { ThemeChoice } from "@/components/layout/theme-choice";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import { routes } from "@/lib/routes";
import type { Theme } from "@/lib/schemas/theme";
import { ChangesSlide } from "./changes-slide";
import { EndSlide } from "./end-slide";
import { MeetingKeys } from "./meeting-keys";
import { PerspectiveSlide } from "./perspective-slide";
import { RedSlide } from "./red-slide";
import { headingId, SlideFrame, slideId } from "./slide-frame";
import { type Slide, slidesOf } from "./slides";
import { TitleSlide } from "./title-slide";

type MeetingProps = { view: UnitDashboard; followUp: UnitFollowUp | null };

/**
 * A unit's dashboard for a meeting. All slides are on the page, and the address says by its fragment which one is seen: the style
 * sheet does the rest, so that it works without scripts, and goes on when the net is gone.
 */
export async function MeetingView({ view, followUp, theme }: MeetingProps & { theme: Theme }) {
  const words = await getWords();
  const { t } = words;
  const slides = slidesOf(view);
  const { organisation, unit, period, asKnown } = view;
  const close = routes.unit(organisation.code, unit.code, period.code, asKnown.day);
  return (
    <div className="meeting">
      <div className="meeting-tools">
        <ThemeChoice theme={theme} />
        <MeetingKeys
          count={slides.length}
          close={close}
          texts={{ fullScreen: t("meeting.fullScreen"), keys: t("meeting.keys") }}
        />
        <TextLink href={close} data-color="neutral">
          {t("meeting.close")}
        </TextLink>
      </div>
      {slides.map((slide, at) => (
        <SlideFrame key={slideId(at + 1)} words={words} view={view} number={at + 1} count={slides.length}>
          <Content
            slide={slide}
            words={words}
            view={view}
            followUp={followUp}
            labelledBy={headingId(at + 1)}
          />
        </SlideFrame>
      ))}
    </div>
  );
}

type ContentProps = MeetingProps & { slide: Slide; words: Words; labelledBy: string };

function Content({ slide, labelledBy: id, ...shown }: ContentProps) {
  switch (slide.kind) {
    case "title":
      return <TitleSlide id={id} {...shown} />;
    case "perspective":
      return <PerspectiveSlide id={id} slide={slide} {...shown} />;
    case "red":
      return <RedSlide id={id} row={slide.row} {...shown} />;
    case "changes":
      return <ChangesSlide id={id} slide={slide} {...shown} />;
    case "end":
      return <EndSlide id={id} {...shown} />;
  }
}
