/** The id behind a code of the seed. */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`the demo names something that is not there: ${code}`);
  return id;
}
