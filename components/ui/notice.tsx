import type { ReactNode } from "react";

/**
 * NOTICE: what happened or what waits, at the top of a page. `turn` (saffron) only when something
 * waits for this person. There are no toasts: a result is a page or a notice.
 */
export type NoticeKind = "info" | "settled" | "refused" | "turn";

export function Notice({
  kind,
  title,
  level = 2,
  actions,
  live = false,
  children,
}: {
  kind: NoticeKind;
  title: ReactNode;
  level?: 2 | 3;
  /** Answers: beside the words on a wide screen, under them on a phone. */
  actions?: ReactNode;
  /** Read out at once: for a result that a script put on the page. */
  live?: boolean;
  children?: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  const words = (
    <>
      <Heading>{title}</Heading>
      {children}
    </>
  );
  return (
    <section
      className={`notice ${kind}${actions ? " acts" : ""}`}
      role={live ? "alert" : undefined}
    >
      {actions ? (
        <>
          <div className="text">{words}</div>
          <div className="do">{actions}</div>
        </>
      ) : (
        words
      )}
    </section>
  );
}
