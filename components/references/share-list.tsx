import { formatMoment, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { ShareView } from "@/lib/references/schema";
import type { State } from "../ui";
import { Button, Item, Items, StateWord } from "../ui";

const MARK = {
  open: "settled",
  ended: "over",
  expired: "over",
  "used-up": "over",
} as const satisfies Record<ShareView["state"], State>;

/** LINKS that were given away, without the links themselves: since when, until when, how often opened. */
export function ShareList({
  locale,
  referenceId,
  shares,
  endAction,
}: {
  locale: Locale;
  referenceId: string;
  shares: readonly ShareView[];
  endAction: (form: FormData) => Promise<void>;
}) {
  const t = translator(locale, "references");
  return (
    <Items>
      {shares.map(({ id, createdAt, expiresAt, openings, mostOpenings, state }) => {
        const made = t("share.made", { moment: formatMoment(createdAt) });
        const opened =
          mostOpenings === null
            ? t("share.opened", { count: openings })
            : t("share.openedOf", { openings, most: mostOpenings });
        return (
          <Item
            key={id}
            title={<StateWord state={MARK[state]}>{t(`share.states.${state}`)}</StateWord>}
            note={
              <>
                {made} · {t("share.until", { moment: formatMoment(expiresAt) })} · {opened}
              </>
            }
            action={
              state === "open" && (
                <form action={endAction}>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="reference" value={referenceId} />
                  <input type="hidden" name="share" value={id} />
                  <Button kind="outline" compact inline>
                    {t("share.end")}
                    <span className="sr-only">: {made}</span>
                  </Button>
                </form>
              )
            }
          />
        );
      })}
    </Items>
  );
}
