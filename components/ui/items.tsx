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
  level = 3,
  note,
  action,
}: {
  title: ReactNode;
  /** Of the heading: 2 where no sheet with a title of its own stands around the list. */
  level?: 2 | 3;
  note?: ReactNode;
  action?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <li>
      <div>
        <Heading>{title}</Heading>
        {note && <p className="src">{note}</p>}
      </div>
      {action}
    </li>
  );
}
