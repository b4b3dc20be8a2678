import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { OpenLine } from "./open-branches";
import { UnitFacts } from "./unit-facts";

type OutlineProps = {
  words: Words;
  /** Code of the organisation. */
  organisation: string;
  siblings: readonly OpenLine[];
};

/** Units beside each other, each with those below it. */
export function UnitOutline({ siblings, ...context }: OutlineProps) {
  return (
    <ol className="unit-outline">
      {siblings.map((unit, index) => (
        <li key={unit.id} id={`unit-${unit.id}`} data-closed={unit.closedOn !== null}>
          <div className="unit-line">
            <div>
              <p className="unit-line-name">
                <strong>
                  <TextLink href={routes.unit(context.organisation, unit.code)}>
                    <LocalText texts={unit.name} locale={context.words.locale} />
                  </TextLink>
                </strong>{" "}
                <Tag>{context.words.t(`units.kind.${unit.kind}`)}</Tag>
              </p>
              <UnitFacts words={context.words} unit={unit} />
            </div>
            <Changes {...context} unit={unit} isFirst={index === 0} isLast={index === siblings.length - 1} />
          </div>
          {unit.folded > 0 ? <Folded words={context.words} unit={unit} /> : null}
          {unit.children.length > 0 ? <UnitOutline {...context} siblings={unit.children} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** The way to the units below one whose branch is folded. */
function Folded({ words: { t, locale }, unit }: { words: Words; unit: OpenLine }) {
  const name = textIn(unit.name, locale);
  return (
    <p className="unit-folded">
      <TextLink href={routes.unitsAt(unit.id)}>{t("units.unfold", { count: unit.folded, name })}</TextLink>
    </p>
  );
}

type ChangesProps = { words: Words; unit: OpenLine; isFirst: boolean; isLast: boolean };

/** What can be done with a unit; each name says with which, since the same words stand on every line. */
function Changes({ words: { t, locale }, unit, isFirst, isLast }: ChangesProps) {
  const name = textIn(unit.name, locale);
  const link = (form: string) => (
    <TextLink href={routes.units(`${form}.${unit.id}`)} aria-label={t(`units.formNamed.${form}`, { name })}>
      {t(`units.link.${form}`)}
    </TextLink>
  );
  const step = (direction: "up" | "down") => (
    <Button
      name="step"
      data-direction={direction}
      value={`${direction}.${unit.id}`}
      variant="tertiary"
      size="sm"
      aria-label={t(`units.step.${direction}`, { name })}
    >
      {direction === "up" ? "↑" : "↓"}
    </Button>
  );
  return (
    <div className="unit-changes">
      {link("unit")}
      {link("new")}
      <Details
        variant="link"
        summary={
          <>
            {t("units.more")} <span className="ds-sr-only">{name}</span>
          </>
        }
      >
        {unit.mayMove ? link("move") : null}
        {link("close")}
        {link("merge")}
        {unit.successors.length > 0 ? link("undo") : null}
      </Details>
      <span className="unit-steps">
        {unit.mayMove && !isFirst ? step("up") : null}
        {unit.mayMove && !isLast ? step("down") : null}
      </span>
    </div>
  );
}
