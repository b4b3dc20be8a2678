import { TextLink } from "./text-link";

export type Crumb = { href: string; name: string; lang?: string | undefined };

/** The way from the front page to the page above this one. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav className="ds-breadcrumbs" aria-label={label}>
      <ol>
        {crumbs.map(({ href, name, lang }) => (
          <li key={href}>
            <TextLink href={href} lang={lang}>
              {name}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
