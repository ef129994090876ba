/** @jsxImportSource hono/jsx */
import type { Texts } from "@/lib/kernel/texts";
import type { Method, Scene, Step } from "../methods/method";
import { common } from "../texts";
import { Icon } from "./icons";
import { Page } from "./layout";
import { ErrorSummary } from "./parts";

/** ONE STEP of a way to sign in: the same frame around every method's own screen. */

const texts = {
  chosen: { az: "Nümunə şəxs", en: "Example person", ru: "Вымышленное лицо" },
  atOnce: {
    az: "Addımları keç və daxil ol",
    en: "Skip the steps and sign in",
    ru: "Пропустить шаги и войти",
  },
} as const satisfies Record<string, Texts>;

export function StepPage({ method, step, scene }: { method: Method; step: Step; scene: Scene }) {
  const { locale, uid, chosen, action, problem } = scene;
  const title = step.heading[locale];
  const severalSteps = method.steps.length > 1 || method.otherDevice !== undefined;
  return (
    <Page
      locale={locale}
      title={problem ? `${common.error[locale]}: ${title}` : title}
      strip={step.strip?.(scene)}
      here={action}
    >
      <div class="box stack-3">
        <a class="crumb" href={`/interaction/${uid}`}>
          <Icon name="arrow-left" />
          {common.anotherWay[locale]}
        </a>
        <ErrorSummary locale={locale} problem={problem} />
        <div>
          <p class="small soft">{method.name[locale]}</p>
          <h1>{title}</h1>
        </div>
        {step.screen(scene)}
        {chosen && (
          <div class="notice row between">
            <p>
              {texts.chosen[locale]}: <b lang="az">{chosen.name}</b>
            </p>
            {severalSteps && (
              <form method="post" action={action}>
                <button class="btn second small" type="submit" name="action" value="at-once">
                  {texts.atOnce[locale]}
                </button>
              </form>
            )}
          </div>
        )}
        <p class="small soft">{common.help[locale]}</p>
      </div>
    </Page>
  );
}
