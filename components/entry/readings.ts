/** The two ways to read what was typed as "1.000", for the message that asks which one was meant. */
export function readings(typed = ""): { decimal: string; thousand: string } {
  return { decimal: typed.replace(".", ","), thousand: typed.replace(".", "\u00a0") };
}
