import type { ReactNode } from "react";

/**
 * LOADING: three lozenges stepping, and whose answer we wait for. Pages come whole from the server,
 * so this is only for a part that a script fetches.
 */
export function Loading({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="row">
      <span className="wait" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span>{children}</span>
    </p>
  );
}

/** EMPTY: what will be here, and one link. No drawings. */
export function Empty({
  title,
  level = 3,
  link,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3;
  link?: ReactNode;
  children?: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <p className="soft">{children}</p>}
      {link && <p>{link}</p>}
    </div>
  );
}
