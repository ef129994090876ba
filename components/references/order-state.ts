/** Fields of an order in the order in which they are asked, and in which the summary names what is wrong. */
export const ORDER_FIELDS = ["variant", "include", "lang", "recipient", "purpose"] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

/** As typed and ticked, so that nothing is lost. */
export interface OrderValues {
  /** Made with the form: however often it is sent, one reference is issued. */
  orderId: string;
  variant: string;
  lang: string;
  recipient: string;
  purpose: string;
  include: readonly string[];
}

interface Labelled {
  label: string;
  value: string;
}

/** What stands on a sheet, in finished words. */
export interface ToldSheet {
  title: string;
  issuer: string;
  person: readonly Labelled[];
  statement: readonly string[];
  sections: readonly {
    heading: string;
    columns: readonly { label: string; align: "start" | "end" }[];
    rows: readonly (readonly string[])[];
  }[];
  remarks: readonly Labelled[];
}

/** The sheet before it is issued, and until when it would hold. Who said what is among its remarks. */
export interface ToldPreview extends ToldSheet {
  validUntil: string;
}

/** What came of a form that issued nothing. All words are finished and in the reader's language. */
export interface OrderState {
  values: OrderValues;
  errors: Partial<Record<OrderField, string>>;
  /** Heading of the error summary; null when the fields are in order. */
  summary: string | null;
  preview: ToldPreview | null;
  /** Nothing was issued, and why. */
  outcome: {
    kind: "silent" | "refused" | "info";
    title: string;
    text: string;
    more: string;
  } | null;
  /** Counts what the server answered: each answer is a form of its own. */
  attempt: number;
}
