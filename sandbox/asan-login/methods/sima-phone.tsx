/** @jsxImportSource hono/jsx */
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { DEMONSTRATION } from "../demonstration";
import { Page } from "../pages/layout";
import { Buttons, ErrorSummary, Field, Form, Other, Submit } from "../pages/parts";
import { contentSecurityPolicy } from "../security";
import { common } from "../texts";
import { trial } from "../trial";
import type { Problem } from "../visit";
import type { Answer, ServerEnv, Tools, Typed } from "./method";
import { digitsOnly, mendFin, typedFin, typedTexts } from "./shared";
import type { SimaRequest, SimaRequests } from "./sima-requests";

/**
 * THE PHONE: what the SİMA app shows when it has read the QR code. A real app knows whose phone it
 * is; this page asks for the FIN. It knows nothing of the computer but the token.
 */

const texts = {
  title: {
    az: "SİMA: girişi təsdiqləyin",
    en: "SİMA: confirm the sign-in",
    ru: "SİMA: подтвердите вход",
  },
  whose: {
    az: "Telefonun sahibi",
    en: "Owner of the phone",
    ru: "Владелец телефона",
  },
  whoseHint: {
    az: "Həqiqi tətbiq sahibini tanıyır, burada onun FİN-i yazılır.",
    en: "The real app knows its owner; here type the FIN.",
    ru: "Настоящее приложение знает владельца, здесь вводится его ФИН.",
  },
  pin: { az: "SİMA PIN kodu", en: "SİMA PIN", ru: "PIN-код SİMA" },
  pinHint: { az: "6 rəqəm", en: "6 digits", ru: "6 цифр" },
  pinMalformed: {
    az: "PIN kod 6 rəqəmdən ibarətdir",
    en: "The PIN has 6 digits",
    ru: "PIN-код состоит из 6 цифр",
  },
  noMatch: {
    az: "FİN və ya PIN kod uyğun gəlmir.",
    en: "The FIN or the PIN does not match.",
    ru: "ФИН или PIN-код не подходит.",
  },
  confirm: { az: "Təsdiqlə", en: "Confirm", ru: "Подтвердить" },
  refuse: { az: "İmtina et", en: "Refuse", ru: "Отказаться" },
  strip: {
    az: "Bu səhifə SİMA tətbiqinin yerinədir. Bütün nümunə şəxslərin PIN kodu:",
    en: "This page stands in for the SİMA app. The PIN of every example person:",
    ru: "Эта страница заменяет приложение SİMA. PIN-код всех вымышленных лиц:",
  },
  done: { az: "Təsdiqləndi", en: "Confirmed", ru: "Подтверждено" },
  doneNext: {
    az: "Kompüterə qayıdın: səhifə özü davam edəcək.",
    en: "Go back to the computer: the page there goes on by itself.",
    ru: "Вернитесь к компьютеру: страница сама продолжит вход.",
  },
  refused: { az: "İmtina etdiniz", en: "You refused", ru: "Вы отказались" },
  refusedNext: {
    az: "Heç kim daxil olmadı. Sorğu sizin deyildisə, 142-\u2060yə zəng edin.",
    en: "Nobody was signed in. If the request was not yours, call 142.",
    ru: "Никто не вошёл. Если запрос был не ваш, позвоните 142.",
  },
  gone: { az: "Bu sorğu artıq yoxdur", en: "This request is gone", ru: "Этого запроса больше нет" },
  goneNext: {
    az: "Vaxtı bitib və ya artıq cavablandırılıb. Kompüterdə yeni QR kod açın.",
    en: "It has expired or was answered already. Open a new QR code on the computer.",
    ru: "Он истёк или на него уже ответили. Откройте на компьютере новый QR-код.",
  },
} as const satisfies Record<string, Texts>;

/** "**e-sosial** portalına giriş üçün": whom the confirmation lets in, said in each language. */
function purpose(locale: Locale, portal: string): Child {
  const name = <strong>{portal}</strong>;
  if (locale === "az") return <>{name} portalına daxil olmaq üçün təsdiq istənilir.</>;
  if (locale === "en") return <>You are asked to confirm signing in to {name}.</>;
  return <>Запрошено подтверждение входа на портал {name}.</>;
}

export function phonePages(requests: SimaRequests, { people, attempts }: Tools): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();

  app.get("/:token", (c) => {
    const { locale } = c.var;
    const request = requests.find(c.req.param("token"));
    if (request && isHere(c.req.url)) {
      // Here the answer leads straight on to the portal.
      c.header("Content-Security-Policy", contentSecurityPolicy(request.returnTo));
    }
    if (!request)
      return c.html(<Notice locale={locale} title={texts.gone} next={texts.goneNext} />, 404);
    if (request.answer) return c.html(<Answered locale={locale} said={request.answer.said} />);
    return c.html(<Ask locale={locale} request={request} action={addressOf(c.req.url)} />);
  });

  app.post("/:token", async (c) => {
    const { locale, browser, address } = c.var;
    const request = requests.find(c.req.param("token"));
    if (!request || request.answer) {
      return c.html(<Notice locale={locale} title={texts.gone} next={texts.goneNext} />, 404);
    }

    const typed = await typedTexts(c.req);
    const person = typedFin(typed);
    const at = person && { person, browser, address };
    const verdict = await trial(attempts, at, () => check(typed));
    const action = addressOf(c.req.url);
    switch (verdict.then) {
      case "signed-in":
        request.answer = { said: "yes", fin: verdict.fin };
        break;
      case "refused":
        request.answer = { said: "no" };
        break;
      case "mend":
      case "paused": {
        const { problem } = verdict;
        const again = { locale, request, action, typed, problem };
        return c.html(<Ask {...again} />, verdict.then === "paused" ? 429 : 422);
      }
    }
    // In the computer's own browser there is nothing to go back to but the sign-in itself.
    return c.redirect(isHere(c.req.url) ? `/interaction/${request.uid}/sima` : action, 303);
  });

  function check(typed: Typed): Answer {
    if (typed.action === "refuse") return { then: "refused" };
    const fin = typedFin(typed);
    if (!fin) return mendFin(typed);
    const pin = digitsOnly(typed.pin ?? "");
    if (pin.length !== 6) {
      return { then: "mend", problem: { field: "pin", text: texts.pinMalformed } };
    }
    return people.find(fin) && pin === DEMONSTRATION.simaPin
      ? { then: "signed-in", fin }
      : { then: "wrong", field: "pin", text: texts.noMatch };
  }

  return app;
}

/** Is the page open in the computer's own browser, by the link beside the QR code? */
const isHere = (url: string) => new URL(url).searchParams.has("here");

const addressOf = (url: string) => `${new URL(url).pathname}${isHere(url) ? "?here=1" : ""}`;

interface AskProps {
  locale: Locale;
  request: SimaRequest;
  action: string;
  typed?: Typed;
  problem?: Problem | null;
}

function Ask({ locale, request, action, typed = {}, problem = null }: AskProps) {
  const title = texts.title[locale];
  return (
    <Page
      locale={locale}
      here={action}
      title={problem ? `${common.error[locale]}: ${title}` : title}
      strip={
        <>
          {texts.strip[locale]} <code>{DEMONSTRATION.simaPin}</code>
        </>
      }
    >
      <div class="box stack-3">
        <ErrorSummary locale={locale} problem={problem} />
        <div>
          <h1>{title}</h1>
          <p class="lead">{purpose(locale, request.portal)}</p>
        </div>
        <section class="sheet pad phone">
          <Form action={action}>
            <Field
              locale={locale}
              name="fin"
              label={texts.whose}
              hint={texts.whoseHint}
              size="short"
              value={typed.fin ?? request.suggested ?? ""}
              problem={problem}
              box={{ autocomplete: "off", autocapitalize: "characters", maxlength: 16 }}
            />
            <Field
              locale={locale}
              name="pin"
              label={texts.pin}
              hint={texts.pinHint}
              type="password"
              size="code"
              value={request.suggested ? DEMONSTRATION.simaPin : ""}
              problem={problem}
              box={{ inputmode: "numeric", autocomplete: "off", maxlength: 12 }}
            />
            <Buttons>
              <Submit>{texts.confirm[locale]}</Submit>
              <Other value="refuse">{texts.refuse[locale]}</Other>
            </Buttons>
          </Form>
        </section>
      </div>
    </Page>
  );
}

function Answered({ locale, said }: { locale: Locale; said: "yes" | "no" }) {
  return said === "yes" ? (
    <Notice locale={locale} title={texts.done} next={texts.doneNext} />
  ) : (
    <Notice locale={locale} title={texts.refused} next={texts.refusedNext} />
  );
}

function Notice({ locale, title, next }: { locale: Locale; title: Texts; next: Texts }) {
  return (
    <Page locale={locale} title={title[locale]}>
      <div class="box">
        <h1>{title[locale]}</h1>
        <p class="lead">{next[locale]}</p>
      </div>
    </Page>
  );
}
