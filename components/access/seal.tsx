import type { EntryDetail } from "@/lib/access";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Fact, FactList, Sheet, StateWord } from "../ui";
import { hashGroups } from "./tell";

/** The entry's place in the ledger and its seal: what it is, whether it holds, what that means. */
export function Seal({ locale, detail }: { locale: Locale; detail: EntryDetail }) {
  const { entry, seal } = detail;
  const t = translator(locale, "access");
  return (
    <Sheet title={t("seal")}>
      <FactList variant="plain">
        <Fact label={t("number")}>№ {entry.sequence}</Fact>
        <Fact label={t("sealState")}>
          <StateWord state={seal.intact ? "settled" : "refused"}>
            {t(seal.intact ? "sealIntact" : "sealBroken")}
          </StateWord>
          <p className="src font-text">{t(seal.intact ? "sealMeans" : "sealBrokenMore")}</p>
        </Fact>
        <Fact label={t("hash")}>
          <Hash hash={entry.hash} />
        </Fact>
        <Fact label={t("previousHash")}>
          <Hash hash={seal.previousHash} />
        </Fact>
      </FactList>
    </Sheet>
  );
}

/** Sixty-four characters that may break between groups, never inside one. */
function Hash({ hash }: { hash: string }) {
  return (
    <span className="font-text">
      {hashGroups(hash).map((group, index) => (
        <span key={index}>
          <span className="code">{group}</span>{" "}
        </span>
      ))}
    </span>
  );
}
