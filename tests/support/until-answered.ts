import { setTimeout as sleep } from "node:timers/promises";
import { answer, type FormState } from "@/lib/actions/define-action";

/** How a form is answered in the end: who is told that the database does not answer, sends it again, as a person does. */
export async function untilAnswered(
  work: () => Promise<unknown>,
  form: FormData = new FormData(),
): Promise<FormState> {
  for (let tries = 0; tries < 60; tries += 1) {
    const state = await answer(form, work);
    if (state.ok !== false || state.code !== "unavailable") return state;
    await sleep(20);
  }
  throw new Error("the database does not come back");
}
