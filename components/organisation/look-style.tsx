import { type Accent, accentOf } from "@/lib/domain/accent";
import type { Colour } from "@/lib/domain/colour";

/** The tokens of Designsystemet that an organisation's colour takes the place of. */
const TOKENS: Record<string, keyof Accent> = {
  "background-tinted": "tinted",
  "surface-tinted": "surface",
  "border-subtle": "border",
  "border-default": "base",
  "border-strong": "base",
  "text-subtle": "text",
  "text-default": "strong",
  "base-default": "base",
  "base-hover": "hover",
  "base-active": "active",
  "base-contrast-default": "onBase",
};

type LookStyleProps = { colour: Colour; nonce: string | undefined };

/** Gives a page the organisation's own colour in both themes; those who ask for more contrast keep that of the product. */
export function LookStyle({ colour, nonce }: LookStyleProps) {
  const [light, dark] = [tokensOf(accentOf(colour, "light")), tokensOf(accentOf(colour, "dark"))];
  return (
    // A browser hides the nonce from scripts, so what is drawn there never has it.
    <style nonce={nonce} suppressHydrationWarning>
      {`@layer page { @media (prefers-contrast: no-preference) and (forced-colors: none) {
:root { ${light} }
@media screen { [data-color-scheme="dark"] { ${dark} } }
@media screen and (prefers-color-scheme: dark) { [data-color-scheme="auto"] { ${dark} } }
} }`}
    </style>
  );
}

const tokensOf = (accent: Accent) =>
  Object.entries(TOKENS)
    .map(([token, part]) => `--ds-color-accent-${token}: ${accent[part]};`)
    .join(" ");
