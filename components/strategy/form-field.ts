import type { Choice } from "@/components/ui/select-field";

/** One field of a form on the administration pages, as plain values: the page makes them, the form draws them. */
export type FormField = {
  name: string;
  label: string;
  description?: string | undefined;
  kind: "text" | "number" | "textarea" | "select" | "checkbox" | "hidden" | "day";
  value: string;
  /** Of a select what to choose among; of a checkbox the words for its two states. */
  choices?: readonly Choice[];
  /** Text of an empty first choice. */
  empty?: string;
  required?: boolean;
  lang?: string;
};

export type FormSection = { legend?: string; fields: FormField[] };
