/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from "hono/jsx";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { common } from "../texts";
import type { Problem } from "../visit";
import { Icon } from "./icons";

/** The pieces the screens are put together from. Everything that is text is escaped by JSX. */

export function Heading({ locale, title, lead }: { locale: Locale; title: string; lead?: Child }) {
  return (
    <div>
      <p class="small soft">{common.system[locale]}</p>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
  );
}

/** What is wrong, first on the page and with the focus; a link leads to the box to mend. */
export function ErrorSummary({ locale, problem }: { locale: Locale; problem: Problem | null }) {
  if (!problem) return null;
  const text = problem.text[locale];
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{common.mend[locale]}</h2>
      <p>{problem.field ? <a href={`#${problem.field}`}>{text}</a> : text}</p>
    </div>
  );
}

export interface FieldProps {
  locale: Locale;
  /** Name and id of the box. */
  name: string;
  label: Texts;
  hint?: Texts;
  value?: string;
  type?: "text" | "password" | "tel";
  /** How wide the box is: its width tells the length of the answer. */
  size?: "code" | "short" | "full";
  problem: Problem | null;
  /** Further attributes of the box: autocomplete, inputmode, maxlength. */
  box?: Readonly<Record<string, string | number | boolean>>;
}

export function Field({ locale, name, label, hint, problem, ...rest }: FieldProps) {
  const { value = "", type = "text", size = "full", box = {} } = rest;
  const wrong = problem?.field === name;
  const described = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(" ");
  return (
    <div class={wrong ? "field has-error" : "field"}>
      <label for={name}>{label[locale]}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint[locale]}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${name}-wrong`}>
          <Icon name="alert-circle" />
          <span>{problem.text[locale]}</span>
        </p>
      )}
      <input
        class={`input ${size}`}
        id={name}
        name={name}
        type={type}
        value={value}
        spellcheck={false}
        aria-describedby={described || undefined}
        aria-invalid={wrong ? "true" : undefined}
        {...box}
      />
    </div>
  );
}

/** A form of these pages: answers are checked on the server, so the browser's own bubbles are off. */
export function Form({ action, children }: PropsWithChildren<{ action: string }>) {
  return (
    <form class="stack" method="post" action={action} novalidate>
      {children}
    </form>
  );
}

export function Submit({ children }: PropsWithChildren) {
  return (
    <button class="btn" type="submit">
      {children}
    </button>
  );
}

/** The buttons of a form: one that goes on, then what else can be done. */
export function Buttons({ children }: PropsWithChildren) {
  return <div class="actions">{children}</div>;
}

/** A second thing that can be done with the same form. */
export function Other({ value, children }: PropsWithChildren<{ value: string }>) {
  return (
    <button class="btn second" type="submit" name="action" value={value}>
      {children}
    </button>
  );
}
