import type { FollowText } from "@/components/follow-up/follow-text";
import { TextLink } from "@/components/ui/text-link";

/** What is open on an indicator, beside it: what is wrong, who is on it, and what is done. */
export function FollowLines({ follow: { cause, facts, initiatives, more } }: { follow: FollowText }) {
  return (
    <div className="follow-lines">
      {cause ? <p>{cause}</p> : null}
      {facts.length > 0 || more ? (
        <p className="note">
          {facts.join(" · ")}{" "}
          {more ? (
            <TextLink href={more.href}>
              {more.text}
              <span className="ds-sr-only">
                : <span lang={more.about.lang}>{more.about.text}</span>
              </span>
            </TextLink>
          ) : null}
        </p>
      ) : null}
      {initiatives.length > 0 ? (
        <ul>
          {initiatives.map(({ id, name, facts: own, href }) => (
            <li key={id}>
              {href ? (
                <TextLink href={href} lang={name.lang}>
                  {name.text}
                </TextLink>
              ) : (
                <span lang={name.lang}>{name.text}</span>
              )}{" "}
              <span className="note">{own}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
