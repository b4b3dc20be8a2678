const LONGEST = 60;
const norwegian: Record<string, string> = { æ: "ae", ø: "o", å: "a", đ: "d", ŋ: "n", ŧ: "t" };

/** A name as the part of an address: "Hjørungavåg skule" → "hjorungavag-skule". Empty when nothing of it can stand there. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFC")
    .replace(/[æøåđŋŧ]/g, (letter) => norwegian[letter] as string)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
}

/** Is this text such a part: small letters a–z and digits, with single hyphens between? */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
