/** A number from 0 up to 1, always the same for the same name: FNV-1a of the name, mixed as in mulberry32. */
export function chance(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  let mixed = (hash + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** An amount a little above or below another one, at most by the share given. */
export function about(amount: number, name: string, share = 0.05): number {
  return amount * (1 + share * (2 * chance(name) - 1));
}
