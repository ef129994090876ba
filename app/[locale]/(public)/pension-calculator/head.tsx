import type { ReactNode } from "react";
import { Tabs } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** Kinds of pension the calculator answers, and where. */
const KINDS = {
  "old-age": "/pension-calculator",
  disability: "/pension-calculator/disability",
  survivors: "/pension-calculator/survivors",
} as const;
export type CalculatorKind = keyof typeof KINDS;

/** Heading, what it is for, and the way to the other kinds. */
export function CalculatorHead({
  locale,
  kind,
  title,
  lead,
  children,
}: {
  locale: Locale;
  kind: CalculatorKind;
  title: string;
  lead: string;
  children?: ReactNode;
}) {
  const t = translator(locale, "calculator");
  return (
    <div className="head">
      <h1>{title}</h1>
      <Tabs
        label={t("kinds.label")}
        items={Object.entries(KINDS).map(([key, path]) => ({
          href: localePath(locale, path),
          label: t(`kinds.${key as CalculatorKind}`),
          current: key === kind,
        }))}
      />
      <p className="lead">{lead}</p>
      {children}
    </div>
  );
}
