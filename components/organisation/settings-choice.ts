const names = ["organisation", "colour", "vision", "newVision", "perspective", "newPerspective"] as const;

/** What the address asks to edit: "vision.<plan>.<unit>", "perspective.<id>", "organisation". */
export type SettingsChoice = { form: (typeof names)[number]; id: string; unitId: string };

/** Reads the address; null when it asks for nothing we know. */
export function settingsChoice(text: string | undefined): SettingsChoice | null {
  const [name, id = "", unitId = ""] = (text ?? "").split(".");
  const form = names.find((each) => each === name);
  return form ? { form, id, unitId } : null;
}
