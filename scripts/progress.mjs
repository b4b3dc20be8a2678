/** Norwegian seconds: "1,2 s". */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1).replace(".", ",")} s`;
}

/**
 * Tells what is being done before it starts, and its time when it is done.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {(answer: T) => string} [tell] what to add when it is done
 * @returns {Promise<T>}
 */
export async function step(what, work, tell = () => "") {
  const since = Date.now();
  const start = `  ${what} …`;
  process.stdout.write(start);
  const tick = () => process.stdout.write(`\r${start} ${seconds(since)}`);
  const ticking = process.stdout.isTTY ? setInterval(tick, 1000) : undefined;
  try {
    const answer = await work();
    const end = [tell(answer), seconds(since)].filter(Boolean).join(", ");
    process.stdout.write(`${process.stdout.isTTY ? `\r${start}` : ""} ${end}\n`);
    return answer;
  } catch (error) {
    const word = interrupted(error) ? "avbroten" : "gjekk ikkje";
    process.stdout.write(`${process.stdout.isTTY ? `\r${start}` : ""} ${word}, ${seconds(since)}\n`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

function interrupted(error) {
  return error instanceof Error && error.name === "AbortError";
}
