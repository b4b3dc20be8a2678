import { ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { personName } from "@/components/ui/person-name";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import type { UnitCommentPlace, UnitCommentView } from "@/lib/data/unit-comment-read";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";

type CommentSectionProps = { words: Words; view: UnitDashboard; place: UnitCommentPlace | null };

/** The leader's own words on the period, and the way to write them; nothing where there is neither. */
export function CommentSection({ words, view, place }: CommentSectionProps) {
  if (!place || (!place.comment && !place.mayWrite)) return null;
  const { t } = words;
  const { comment, mayWrite } = place;
  return (
    <section className="unit-comment" id="comment">
      <Heading level={2} size="2xs">
        {t("story.comment.title")}
      </Heading>
      {comment ? (
        <Comment words={words} comment={comment} />
      ) : (
        <p className="note">{t("story.comment.none")}</p>
      )}
      {mayWrite ? (
        <p className="unit-comment-act">
          <ButtonLink
            variant="secondary"
            size="sm"
            href={routes.unitComment(view.unit.code, view.period.code)}
          >
            {t(comment ? "story.comment.edit" : "story.comment.write")}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

function Comment({ words: { t, locale }, comment }: { words: Words; comment: UnitCommentView }) {
  const { text, recordedOn, by, awaitsApproval } = comment;
  const day = formatDay(recordedOn, locale);
  return (
    <blockquote>
      <p>{text}</p>
      <footer className="note">
        {by
          ? t("story.comment.by", { name: personName({ t }, by), day })
          : t("story.comment.byLeader", { day })}{" "}
        {awaitsApproval ? <Tag color="warning">{t("story.comment.awaits")}</Tag> : null}
      </footer>
    </blockquote>
  );
}
