/** Norwegian seconds: "1,2 s". */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1).replace(".", ",")} s`;
}

/**
 * Tells what is being done before it starts, and its time when it is done. The work may answer with a text to add.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const since = Date.now();
  process.stdout.write(`  ${what} …`);
  const ticking = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r  ${what} … ${seconds(since)}`), 1000)
    : undefined;
  try {
    const answer = await work();
    const told = typeof answer === "string" && answer !== "" ? `${answer}, ` : "";
    process.stdout.write(`${process.stdout.isTTY ? `\r  ${what} …` : ""} ${told}${seconds(since)}\n`);
    return answer;
  } catch (error) {
    process.stdout.write("\n");
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
