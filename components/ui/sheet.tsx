import { type ReactNode, useId } from "react";

/**
 * SHEET: the only container. Heading row, content, a line of links below. Content that is not made of
 * rows goes into `<div className="pad">`. A sheet never stands in a sheet.
 */
export function Sheet({
  title,
  level = 2,
  note,
  footer,
  id,
  label,
  children,
}: {
  title?: ReactNode;
  level?: 2 | 3;
  /** Right of the heading: a margin note or one link. */
  note?: ReactNode;
  footer?: ReactNode;
  id?: string;
  /** The name of a sheet without a visible heading. */
  label?: string;
  children: ReactNode;
}) {
  const generated = useId();
  const headingId = id ?? generated;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      className="sheet"
      aria-labelledby={title ? headingId : undefined}
      aria-label={title ? undefined : label}
    >
      {title && (
        <header>
          <Heading id={headingId}>{title}</Heading>
          {note}
        </header>
      )}
      {children}
      {footer && <footer>{footer}</footer>}
    </section>
  );
}
