/** A sentence whose last word is cut short ("3 stk.") ends with that dot, not with one more. */
export function endedOnce(sentence: string): string {
  return sentence.replace(/\.\.$/, ".");
}
