import "server-only";
import type { WriteLetter } from "@/lib/data/one-time-link";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { letterWords, publicLink } from "./letter-words";

/** The letter with a link for choosing a password, in the receiver's language. Plain text: nothing in it can be anything else. */
export const linkLetter: WriteLetter = ({ purpose, token, name, organisation, locale, lastDay }) => {
  const t = letterWords(locale);
  const facts = {
    name,
    organisation: textIn(organisation, locale),
    link: publicLink(routes.invitation(token)),
    lastDay: formatDay(lastDay, locale),
  };
  return { subject: t(`letter.${purpose}.subject`, facts), text: t(`letter.${purpose}.text`, facts) };
};
