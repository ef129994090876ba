import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { ScenarioWords } from "./scenarios";

/** The words of a comparison, for a part that a browser draws. */
export function scenarioWords(locale: Locale): ScenarioWords {
  const t = translator(locale, "pension");
  return {
    title: t("scenarios.title"),
    simulation: t("scenarios.simulation"),
    simulationMore: t("scenarios.simulationMore"),
    name: t("scenarios.name"),
    rightOn: t("scenarios.rightOn"),
    capital: t("scenarios.capital"),
    monthly: t("scenarios.monthly"),
    difference: t("scenarios.difference"),
    noRight: t("scenarios.noRight"),
    same: t("scenarios.same"),
    baseline: t("scenarios.baseline"),
  };
}
