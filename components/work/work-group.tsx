import { Details } from "@/components/ui/details";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { MyWork, WorkItem } from "@/lib/data/work-view";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { workRoute } from "@/lib/routes";
import { whenText } from "./when";

/** More than this of a kind opens on demand. */
const SHOWN = 8;

type WorkGroupProps = { words: Words; group: MyWork["groups"][number]; today: Day };

/** What is to be done of one kind, the worst first. */
export function WorkGroup({ words, group: { kind, count, items }, today }: WorkGroupProps) {
  const { t } = words;
  const rest = items.slice(SHOWN);
  return (
    <section className="work-group">
      <div className="work-group-head">
        <Heading level={2} size="xs">
          {t(`work.kind.${kind}`)}
        </Heading>
        <span className="note">{t(isFigures(kind) ? "work.figures" : "work.things", { count })}</span>
      </div>
      <WorkItems words={words} items={items.slice(0, SHOWN)} today={today} />
      {rest.length > 0 ? (
        <Details summary={t("work.more", { count: rest.length })} variant="link">
          <WorkItems words={words} items={rest} today={today} />
        </Details>
      ) : null}
    </section>
  );
}

function isFigures(kind: WorkItem["kind"]): boolean {
  return kind === "late" || kind === "due" || kind === "below";
}

type WorkItemsProps = { words: Words; items: readonly WorkItem[]; today: Day };

function WorkItems({ words, items, today }: WorkItemsProps) {
  return (
    <ul className="work-items">
      {items.map((item) => (
        <Item key={`${item.unit.code} ${item.period} ${item.id}`} words={words} item={item} today={today} />
      ))}
    </ul>
  );
}

function Item({ words, item, today }: { words: Words; item: WorkItem; today: Day }) {
  const { t, locale } = words;
  const { kind, unit, title, people } = item;
  const act = t(`work.act.${kind}`);
  return (
    <li className="work-item">
      <div>
        <p className="work-item-name">
          <LocalText texts={title ?? unit.name} locale={locale} />
        </p>
        <p className="note">{about(words, item)}</p>
        {people.length > 0 ? (
          <p className="note">{t("work.responsible", { names: people.join(", ") })}</p>
        ) : null}
      </div>
      <Deadline words={words} item={item} today={today} />
      <TextLink
        href={workRoute(item)}
        aria-label={`${act}: ${textIn(title ?? unit.name, locale)}, ${about(words, item)}`}
      >
        {act}
      </TextLink>
    </li>
  );
}

/** "4 tal · 2. tertial 2026", or the unit and period of what has a name of its own. */
function about({ t, locale }: Words, { kind, unit, title, period, count }: WorkItem): string {
  const parts = [
    ...(title ? [textIn(unit.name, locale)] : []),
    ...(isFigures(kind) ? [t("work.figures", { count })] : []),
    ...(period ? [formatPeriod(period, locale)] : []),
  ];
  return parts.join(" · ");
}

function Deadline({ words, item, today }: { words: Words; item: WorkItem; today: Day }) {
  const { t, locale } = words;
  const { deadline, kind } = item;
  if (deadline === null) return <p className="note">{kind === "deviation" ? t("work.noDeadline") : null}</p>;
  const when = whenText(words, deadline, today);
  const isOver = deadline < today;
  return (
    <div className="work-deadline">
      {isOver ? <Tag color="danger">{t("work.overdue", { when })}</Tag> : <p>{t("work.due", { when })}</p>}
      <p className="note">{formatDay(deadline, locale)}</p>
    </div>
  );
}
