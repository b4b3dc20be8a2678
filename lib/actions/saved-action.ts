import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/data/access";
import { defineAction } from "./define-action";

/** The forms of one page: each does its write, and comes back to the page, which then says that it is saved. */
export function savedAction(address: string) {
  return <Schema extends z.ZodType>(
    schema: Schema,
    run: (actor: Actor, input: z.output<Schema>) => Promise<unknown>,
  ) =>
    defineAction({
      schema,
      run: async (actor, input) => {
        await run(actor, input);
        redirect(`${address}?saved=1`);
      },
    });
}
