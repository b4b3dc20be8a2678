import type { Words } from "@/components/ui/words";
import type { InitiativeView } from "@/lib/data/follow-up-view";
import { InitiativeCard } from "./initiative-card";

type InitiativeListProps = {
  words: Words;
  initiatives: readonly InitiativeView[];
  level?: 3 | 4;
  withUnit?: boolean;
};

/** Initiatives side by side, those that end first before the others. */
export function InitiativeList({ words, initiatives, level = 4, withUnit = false }: InitiativeListProps) {
  return (
    <ul className="initiative-list">
      {initiatives.map((initiative) => (
        <InitiativeCard
          key={initiative.id}
          words={words}
          initiative={initiative}
          level={level}
          withUnit={withUnit}
        />
      ))}
    </ul>
  );
}
