import type { Parameter } from "@/lib/law";

/** Where the public page of the law says a value, without the language: its topic, and its code in it. */
export const lawPath = ({ topic, code }: Pick<Parameter<unknown>, "topic" | "code">) =>
  `/law?topic=${topic}#${code}` as const;
