import type { ComponentProps, ReactNode } from "react";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Icon } from "./icon";

/** What a control needs so that its label, hint and error are read out with it. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface Wording {
  locale: Locale;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; the same words as in the error summary. */
  error?: ReactNode;
}

/** The hint and the error of a control, and the attribute that ties them to it. */
function describe(id: string, { locale, hint, error }: Omit<Wording, "label">) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    describedBy: ids || undefined,
    words: (
      <>
        {hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {error && (
          <p className="wrong" id={`${id}-error`}>
            <Icon name="alert" />
            <span>
              <span className="sr-only">{translator(locale, "ui")("errorLabel")} </span>
              {error}
            </span>
          </p>
        )}
      </>
    ),
  };
}

/**
 * FIELD. Label, hint, error, box: in this order. The control is made by the caller from the
 * properties handed to it:
 *
 *   <Field locale={locale} id="fin" label={t("fin")} error={errors.fin}>
 *     {(control) => <Input {...control} name="fin" width="fin" />}
 *   </Field>
 */
export function Field({
  id,
  label,
  children,
  ...wording
}: Wording & { id: string; children: (control: ControlProps) => ReactNode }) {
  const { describedBy, words } = describe(id, wording);
  return (
    <div className={wording.error ? "field has-error" : "field"}>
      <label htmlFor={id}>{label}</label>
      {words}
      {children({
        id,
        "aria-describedby": describedBy,
        "aria-invalid": wording.error ? true : undefined,
      })}
    </div>
  );
}

/** The length of the box tells the length of the answer. Full width when nothing is said. */
export type InputWidth = "fin" | "phone" | "day" | "number" | "half" | "code";

const box = (width?: InputWidth) => (width ? `input w-${width}` : "input");

type Control<T extends "input" | "select" | "textarea"> = { width?: InputWidth } & Omit<
  ComponentProps<T>,
  "className" | "width"
>;

/** One line of text. `readOnly` for what a register says: dashed, not editable. */
export function Input({ width, type = "text", ...rest }: Control<"input">) {
  return <input {...rest} type={type} className={box(width)} />;
}

/** A choice from a list too long to lay open; up to about seven, use `Choice`. */
export function Select({ width, ...rest }: Control<"select">) {
  return <select {...rest} className={box(width)} />;
}

/** Several lines of a person's own words. */
export function Textarea({ width, rows = 4, ...rest }: Control<"textarea">) {
  return <textarea {...rest} rows={rows} className={box(width)} />;
}

/**
 * CHOICE: one radio button or check box, large enough for any finger. Several that answer one
 * question stand in a `ChoiceGroup`.
 */
export function Choice({
  label,
  hint,
  type = "radio",
  ...rest
}: { label: ReactNode; hint?: ReactNode; type?: "radio" | "checkbox" } & Omit<
  ComponentProps<"input">,
  "className" | "type"
>) {
  return (
    <label className="choice">
      <input {...rest} type={type} />
      <span>
        <b>{label}</b>
        {hint && <span className="hint">{hint}</span>}
      </span>
    </label>
  );
}

/** One question with its possible answers. `asHeading` makes the question the h1 of its page. */
export function ChoiceGroup({
  id,
  label,
  asHeading = false,
  children,
  ...wording
}: Wording & { id: string; asHeading?: boolean; children: ReactNode }) {
  const { describedBy, words } = describe(id, wording);
  return (
    <fieldset
      id={id}
      className={wording.error ? "field has-error" : "field"}
      aria-describedby={describedBy}
    >
      <legend>{asHeading ? <h1>{label}</h1> : label}</legend>
      {words}
      <div>{children}</div>
    </fieldset>
  );
}
