import type { ReactNode } from "react";
import type { Words } from "@/components/ui/words";

type MapKeyProps = { words: Words /** What only some maps show. */; children?: ReactNode };

/** What the shapes and lines of a strategy map mean. */
export function MapKey({ words: { t }, children }: MapKeyProps) {
  return (
    <ul className="map-key">
      <li className="map-node map-factor">
        <svg width="34" height="18" aria-hidden="true">
          <rect x="1" y="1" width="32" height="16" rx="3" />
        </svg>
        {t("causes.kind.factor")}
      </li>
      <li className="map-node map-indicator">
        <svg width="34" height="18" aria-hidden="true">
          <rect x="1" y="1" width="32" height="16" rx="8" />
        </svg>
        {t("causes.kind.indicator")}
      </li>
      {(["positive", "negative"] as const).map((sign) => (
        <li key={sign} className={`map-arrow map-${sign}`}>
          <svg width="44" height="18" aria-hidden="true">
            <path className="map-line" d="M1 9H36" markerEnd="url(#map-head)" />
          </svg>
          {t(`causes.map.key.${sign}`)}
        </li>
      ))}
      {children}
    </ul>
  );
}
