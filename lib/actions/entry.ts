"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { recordEntry } from "@/lib/data/measurement";
import { routes } from "@/lib/routes";
import { type EntryCell, entryCells, entryField } from "@/lib/schemas/entry-cells";
import { entryInput } from "@/lib/schemas/measurement";
import { defineAction } from "./define-action";

const place = { unit: z.string(), shownPeriod: z.string() };

/** Saves the entry page: every touched cell, as a draft or delivered. */
export const recordEntryAction = defineAction({
  schema: entryInput.extend(place),
  read: (form) => ({
    unitId: form.get("unitId"),
    unit: form.get("unit"),
    shownPeriod: form.get("shownPeriod"),
    stage: form.get("stage"),
    cells: entryCells(form),
  }),
  nameField: (path, input) => entryField(path, (input as { cells: EntryCell[] }).cells),
  run: async (actor, { unit, shownPeriod, ...entry }) => {
    const { saved } = await recordEntry(actor, entry);
    redirect(`${routes.entry(unit, shownPeriod)}&saved=${saved}#saved`);
  },
});
