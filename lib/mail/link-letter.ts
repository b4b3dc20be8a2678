import "server-only";
import { createTranslator } from "next-intl";
import type { WriteLetter } from "@/lib/data/one-time-link";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import en from "@/lib/i18n/messages/en.json";
import nb from "@/lib/i18n/messages/nb.json";
import nn from "@/lib/i18n/messages/nn.json";
import { routes } from "@/lib/routes";

const messages = { nn, nb, en };

/** The letter with a link for choosing a password, in the receiver's language. Plain text: nothing in it can be anything else. */
export const linkLetter: WriteLetter = ({ purpose, token, name, organisation, locale, lastDay }) => {
  const t = createTranslator({ locale, messages: messages[locale] });
  const facts = {
    name,
    organisation: textIn(organisation, locale),
    link: new URL(routes.invitation(token), publicAddress()).href,
    lastDay: formatDay(lastDay, locale),
  };
  return { subject: t(`letter.${purpose}.subject`, facts), text: t(`letter.${purpose}.text`, facts) };
};

function publicAddress(): string {
  const { publicUrl, port } = env();
  return publicUrl ?? `http://localhost:${port}`;
}
