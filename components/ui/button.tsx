import type { ComponentProps } from "react";

type Look = {
  variant?: "primary" | "secondary" | "tertiary";
  color?: "accent" | "neutral" | "danger";
  size?: "sm" | "md" | "lg";
};

/** A button; sends its form unless `type="button"`. */
export function Button({ variant = "primary", color, size, ...button }: Look & ComponentProps<"button">) {
  return (
    <button
      className="ds-button"
      data-variant={variant}
      data-color={color}
      data-size={size}
      type="submit"
      {...button}
    />
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant = "primary",
  color,
  size,
  children,
  ...link
}: Look & ComponentProps<"a">) {
  return (
    <a className="ds-button" data-variant={variant} data-color={color} data-size={size} {...link}>
      {children}
    </a>
  );
}
