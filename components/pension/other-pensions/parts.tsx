import type { ReactNode } from "react";
import { formatAmount } from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";

export const strong = (words: ReactNode) => <strong key="b">{words}</strong>;

export const amountOf = (locale: Locale, qepik: number) => formatAmount(locale, toQepik(qepik));
