/** How much must be left of a password when its owner's name and address are taken out of it. */
const OWN_WORTH = 6;
const MEANINGLESS_WORD = 3;

/**
 * Is a password little more than its owner's name or address? Letters and digits count; case, spaces and signs do not.
 * Source: NIST SP 800-63B section 5.1.1.2, context-specific words.
 */
export function isBuiltOnOwner(password: string, owner: { name: string; email: string }): boolean {
  const local = owner.email.split("@")[0] ?? "";
  const words = [owner.email, owner.name, local, ...split(owner.name), ...split(owner.email)]
    .map(plain)
    .filter((word) => word.length >= MEANINGLESS_WORD)
    .sort((one, other) => other.length - one.length);
  const whole = plain(password);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ""), whole);
  return left.length < whole.length && left.length < OWN_WORTH;
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function split(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u);
}
