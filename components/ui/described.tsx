import type { ReactNode } from "react";
import { Icon } from "./icon";

/**
 * FIELDS OF A FORM THAT A BROWSER DRAWS. As `Field` and `ChoiceGroup` of this folder, which read their few
 * words on the server: here these come with the rest.
 */

/** What a control needs so that its label, hint and error are read out with it. */
export interface Described {
  className: string;
  said: ReactNode;
  control: { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
}

/** Hint and error of a control, and the attributes that tie them to it. */
export function describe(
  id: string,
  { error, hint, errorLabel }: { error?: string; hint?: string; errorLabel: string },
): Described {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    className: error ? "field has-error" : "field",
    control: {
      id,
      "aria-describedby": ids || undefined,
      "aria-invalid": error ? true : undefined,
    },
    said: (
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
              <span className="sr-only">{errorLabel} </span>
              {error}
            </span>
          </p>
        )}
      </>
    ),
  };
}

/** One answer to choose; its hint says what it means. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
}

const SIDE_BY_SIDE = {
  short: "grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-2",
  wide: "grid grid-cols-[repeat(auto-fit,minmax(11.5rem,1fr))] gap-2",
} as const;

/** One question with its answers. The summary's link leads to the first of them. */
export function Choices({
  name,
  id = name,
  label,
  described,
  options,
  chosen,
  sideBySide = false,
}: {
  name: string;
  /** Where two forms of a page have a field of this name. */
  id?: string;
  label: string;
  described: Described;
  options: readonly Option[];
  chosen: string | undefined;
  /** Short answers, two in a line where their words fit; `wide` where the words are longer. */
  sideBySide?: boolean | "wide";
}) {
  return (
    <fieldset
      className={described.className}
      aria-describedby={described.control["aria-describedby"]}
    >
      <legend>{label}</legend>
      {described.said}
      <div
        className={sideBySide ? SIDE_BY_SIDE[sideBySide === "wide" ? "wide" : "short"] : undefined}
      >
        {options.map(({ value, label: words, hint }, index) => (
          <label key={value} className={sideBySide ? "choice mt-0!" : "choice"}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen === value}
            />
            <span>
              <b>{words}</b>
              {hint && <span className="hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
