import type { ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/**
 * BUTTON. One solid button per region of a page; the second is `outline`, the third a link (`GoLink`).
 * `danger` takes something away. `compact` is for rows and bars. A disabled button needs a sentence
 * beside it that says why.
 */
export type ButtonKind = "solid" | "outline" | "danger";

interface Look {
  kind?: ButtonKind;
  compact?: boolean;
  /** Keeps its own width on phones, where a button otherwise fills the line. */
  inline?: boolean;
}

/** "inline" and "outline" are words of Tailwind's own, so the classes are called otherwise. */
const CLASS = { solid: false, outline: "second", danger: "danger" } as const;

function look({ kind = "solid", compact, inline }: Look): string {
  return ["btn", CLASS[kind], compact && "compact", inline && "own"].filter(Boolean).join(" ");
}

export function Button({
  kind,
  compact,
  inline,
  busy = false,
  type = "submit",
  ...rest
}: Look & { busy?: boolean } & Omit<ComponentProps<"button">, "className">) {
  return (
    <button
      {...rest}
      type={type}
      className={`${look({ kind, compact, inline })}${busy ? " busy" : ""}`}
      aria-busy={busy || undefined}
    />
  );
}

/** Looks like a button, goes somewhere: no form is sent. */
export function ButtonLink({
  kind,
  compact,
  inline,
  ...rest
}: Look & Omit<ComponentProps<"a">, "className">) {
  return <a {...rest} className={look({ kind, compact, inline })} />;
}

/** A link that stands alone: padded to a full target; `arrow` where it leads further. */
export function GoLink({
  href,
  children,
  arrow = false,
  icon,
}: {
  href: string;
  children: ReactNode;
  arrow?: boolean;
  icon?: IconName;
}) {
  return (
    <a className="go" href={href}>
      {icon && <Icon name={icon} />}
      {children}
      {arrow && <Icon name="arrow-right" />}
    </a>
  );
}

/** Back to the page this one belongs to; stands above the heading. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="crumb" href={href}>
      <Icon name="arrow-left" />
      {children}
    </a>
  );
}
