import type { ReactNode } from "react";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { Texts } from "@/lib/schemas/texts";

type UnitGroupProps<T> = {
  words: Words;
  title: string;
  note?: string;
  items: readonly T[];
  /** What follows the unit's name. */
  tell?: (item: T) => ReactNode;
};

/** Units that something happens to, under a heading that counts them; none are not shown. */
export function UnitGroup<T extends { id: string; name: Texts }>({
  words,
  title,
  note,
  items,
  tell,
}: UnitGroupProps<T>) {
  if (items.length === 0) return null;
  return (
    <section className="cascade-section">
      <Heading level={2} size="xs">
        {title}
      </Heading>
      {note ? <p className="note">{note}</p> : null}
      <ul className={`ds-list ${tell ? "" : "cascade-names"}`}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit may stand twice, and the list never changes
          <li key={`${item.id} ${index}`}>
            <strong>
              <LocalText texts={item.name} locale={words.locale} />
            </strong>
            {tell ? <>: {tell(item)}</> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
