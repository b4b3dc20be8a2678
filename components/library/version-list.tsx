import { fieldOf, fieldText, valueText } from "@/components/audit/audit-words";
import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { DefinitionVersion, LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import type { FieldChange } from "@/lib/domain/field-change";
import { formatExactMoment } from "@/lib/format/exact-moment";

/** The versions of a fact sheet, latest first: who, when, why, and each field as it was and as it became. */
export function VersionList({ words, indicator }: { words: Words; indicator: LibraryIndicator }) {
  const { t } = words;
  const names = new Map(
    indicator.library.map(({ id, code, name }) => [id, { code, names: [name], period: null }]),
  );
  const changeText = (change: FieldChange, value: FieldChange["before"]) =>
    valueText(words, names, fieldOf(change), value) || t("library.nothing");
  return (
    <ol className="audit-list" aria-label={t("library.versions")}>
      {indicator.versions.map((version) => (
        <li key={version.version} className="audit-entry">
          <VersionHead words={words} version={version} />
          <div className="audit-what">
            {version.changeNote ? <p className="library-change-note">{version.changeNote}</p> : null}
            {version.version > 1 && version.changes.length === 0 ? <p>{t("library.noChange")}</p> : null}
            {version.version === 1 ? <p>{t("library.firstVersion")}</p> : null}
            <dl className="audit-changes">
              {version.changes.map((change) => (
                <div key={change.path.join(".")}>
                  <dt>{fieldText(words, change)}</dt>
                  <dd>
                    <del>{changeText(change, change.before)}</del> <span aria-hidden="true">→</span>{" "}
                    <ins>{changeText(change, change.after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </li>
      ))}
    </ol>
  );
}

function VersionHead({ words: { t, locale }, version }: { words: Words; version: DefinitionVersion }) {
  return (
    <div className="audit-when">
      <strong>{t("library.version", { version: version.version })}</strong>
      <span>{formatExactMoment(version.recordedAt, locale)}</span>
      {version.by ? <span>{personName({ t }, version.by)}</span> : null}
    </div>
  );
}
