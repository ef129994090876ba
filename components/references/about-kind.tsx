import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { KindCard } from "@/lib/references/schema";
import { Fact, FactList, GoLink, Sheet } from "../ui";

/** Beside the form: whose word it is, how long it holds, what it costs and how it is checked. */
export function AboutKind({ locale, kind }: { locale: Locale; kind: KindCard }) {
  const t = translator(locale, "references");
  return (
    <Sheet title={t("order.about")}>
      <FactList variant="one">
        <Fact label={t("order.institution")}>{kind.institution}</Fact>
        <Fact label={t("order.validFor")}>{t("order.days", { count: kind.validDays })}</Fact>
        <Fact label={t("order.price")}>{t("order.free")}</Fact>
      </FactList>
      <div className="pad border-t border-line">
        <h3>{t("order.check")}</h3>
        <p className="mt-1 text-small">{t("order.checkMore")}</p>
        <GoLink href={localePath(locale, "/v")}>{t("check.title")}</GoLink>
      </div>
    </Sheet>
  );
}
