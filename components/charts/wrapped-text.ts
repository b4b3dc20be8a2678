/** A text in at most so many lines of about so many characters, since drawings do not break lines; what is left out ends in "…". */
export function wrappedText(text: string, width: number, lines: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = wrapped.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      wrapped[wrapped.length - 1] = `${last} ${word}`;
    } else wrapped.push(word);
  }
  const fitting = wrapped.map((line) => cut(line, width));
  if (fitting.length <= lines) return fitting;
  const kept = fitting.slice(0, lines);
  return [...kept.slice(0, -1), cut(`${kept.at(-1) ?? ""} …`, width)];
}

function cut(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 1).trimEnd()}…`;
}
