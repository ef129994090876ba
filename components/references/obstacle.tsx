import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Obstacle } from "@/lib/references/schema";
import { StateWord } from "../ui";

/** Why a reference cannot be made now, in one line under its name. */
export function ObstacleLine({ locale, obstacle }: { locale: Locale; obstacle: Obstacle }) {
  const t = translator(locale, "references");
  return (
    <div className="mt-1">
      <StateWord state={obstacle.why === "silent" ? "silent" : "over"}>
        {t(obstacle.why === "silent" ? "obstacle.silentWord" : "obstacle.impossibleWord")}
      </StateWord>
      <p className="src">{obstacleText(locale, obstacle)}</p>
    </div>
  );
}

export function obstacleText(locale: Locale, obstacle: Obstacle): string {
  const t = translator(locale, "references");
  return obstacle.why === "silent"
    ? t("obstacle.silent", { registers: obstacle.registers.join(", ") })
    : obstacle.text;
}
