import type { FormState } from "@/lib/actions/define-action";
import type { FormSection } from "./form-field";

/** A form of the editor, ready to draw. */
export type EditForm = {
  title: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  sections: FormSection[];
  /** What one should know before sending it. */
  intro?: string[];
  /** Text of the button when it does something else than save. */
  submit?: string;
};
