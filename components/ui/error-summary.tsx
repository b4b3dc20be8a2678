import type { Ref } from "react";
import { Heading } from "./heading";

type ErrorSummaryProps = {
  title: string;
  /** `field` is the id of the input the message is about. */
  errors: readonly { field: string; message: string }[];
  ref?: Ref<HTMLDivElement>;
};

/** All errors of a form in one place, each a link to its field. Draws nothing when there are none. */
export function ErrorSummary({ title, errors, ref }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="ds-error-summary" role="alert" tabIndex={-1} ref={ref}>
      <Heading level={2} size="xs">
        {title}
      </Heading>
      <ul className="ds-list">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a className="ds-link" href={`#${field}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
