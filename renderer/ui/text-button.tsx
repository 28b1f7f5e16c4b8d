import type { ButtonHTMLAttributes } from "react";
import "./text-button.css";

interface TextButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type" | "className"> {
  /** Ink instead of link colour, for acts that stand in a row of others. */
  readonly quiet?: boolean;
}

/** A light button without a frame, for acts of second rank; needs no antd. */
export function TextButton({ quiet = false, ...rest }: TextButtonProps) {
  return (
    <button {...rest} type="button" className="plain-button text-button" data-quiet={quiet || undefined} />
  );
}
