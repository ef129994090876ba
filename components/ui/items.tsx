import type { ReactNode } from "react";

/**
 * ITEMS: a list of things in a sheet, each with a heading, a line and at most one action. `turns`
 * puts the saffron lozenge before each: use it only where every one waits for this person. `keep`
 * leaves the action beside the words on phones.
 */
export function Items({
  turns = false,
  keep = false,
  children,
}: {
  turns?: boolean;
  keep?: boolean;
  children: ReactNode;
}) {
  return (
    <ul className={["items", turns && "turns", keep && "keep"].filter(Boolean).join(" ")}>
      {children}
    </ul>
  );
}

export function Item({
  title,
  note,
  action,
}: {
  title: ReactNode;
  note?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li>
      <div>
        <h3>{title}</h3>
        {note && <p className="src">{note}</p>}
      </div>
      {action}
    </li>
  );
}
