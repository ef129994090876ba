import { Sheet } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Remark } from "@/lib/pension/remarks";
import { tellRemark } from "./told";

/** WHY IT IS SO: what surprises about a pension, a sentence each. Nothing where nothing does. */
export function Remarks({ locale, remarks }: { locale: Locale; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  const t = translator(locale, "pension");
  return (
    <Sheet title={t("remarks.title")}>
      <div className="pad prose">
        <ul>
          {remarks.map((remark) => (
            <li key={remark.key}>
              {tellRemark(locale, remark)}
              {remark.key === "rests-on-unverified-law" && (
                <>
                  {" "}
                  <a href={localePath(locale, "/law")}>{t("law")}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
