import type { ReactNode } from "react";

export type FieldTexts = {
  /** Defaults to `name`; give one when the same name stands twice on a page. */
  id?: string;
  name: string;
  label: ReactNode;
  description?: ReactNode;
  /** Shown below the input and linked to it; the input is then marked as invalid. */
  error?: ReactNode;
};

type FieldFrameProps = { texts: FieldTexts; className?: string; children: ReactNode };

/** Id of the input, and the attributes that link it to its description and error. */
export function linksOf({ id, name, description, error }: FieldTexts) {
  const inputId = id ?? name;
  const described = [description && `${inputId}-description`, error && `${inputId}-error`].filter(Boolean);
  return {
    id: inputId,
    name,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  };
}

/** Label, description, input and error in the order a person needs them. */
export function FieldFrame({ texts, className = "", children }: FieldFrameProps) {
  const id = texts.id ?? texts.name;
  return (
    <div className={`ds-field ${className}`}>
      <label className="ds-label" htmlFor={id}>
        {texts.label}
      </label>
      {texts.description ? (
        <div data-field="description" id={`${id}-description`}>
          {texts.description}
        </div>
      ) : null}
      {children}
      <FieldError id={`${id}-error`} error={texts.error} />
    </div>
  );
}

/** The message below a field or a group of fields. */
export function FieldError({ id, error }: { id: string; error: ReactNode }) {
  return error ? (
    <p className="ds-validation-message" data-field="validation" id={id}>
      {error}
    </p>
  ) : null;
}
