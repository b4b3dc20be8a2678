import type { ReactNode } from "react";
import { FieldError } from "./field-frame";

type FieldsetProps = {
  id?: string;
  legend: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
};

/** Fields that belong together under one name. An error of the whole group needs an `id`. */
export function Fieldset({ id = "group", legend, description, error, children }: FieldsetProps) {
  return (
    <fieldset className="ds-fieldset" id={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="ds-label">{legend}</legend>
      {description ? <div data-field="description">{description}</div> : null}
      {children}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
