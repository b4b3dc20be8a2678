/** What the address asks to edit: "objective.<id>" an existing node, "newObjective.<parent id>" a new one below a parent. */
export type EditChoice = { form: EditFormName; id: string };

const names = [
  "newFocusArea",
  "focusArea",
  "newObjective",
  "objective",
  "newSuccessFactor",
  "successFactor",
  "newLink",
  "link",
  "newIndicator",
  "indicator",
  "level",
  "move",
  "archive",
  "reason",
] as const;
type EditFormName = (typeof names)[number];

/** Does the form choose among all indicators or units? */
export function choosesAmongAll({ form }: EditChoice): boolean {
  return ["newLink", "newIndicator", "indicator", "level"].includes(form);
}

/** Reads the address; null when it asks for nothing we know. */
export function editChoice(text: string | undefined): EditChoice | null {
  const [name, id = ""] = (text ?? "").split(".");
  const form = names.find((each) => each === name);
  return form ? { form, id } : null;
}
