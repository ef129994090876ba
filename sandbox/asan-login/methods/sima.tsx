/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { encode } from "uqr";
import type { Texts } from "@/lib/kernel/texts";
import { ACR } from "../assurance";
import { Form, Submit } from "../pages/parts";
import type { Method, Scene, Step, Tools } from "./method";
import { phonePages } from "./sima-phone";
import { createSimaRequests, REQUEST_VALID_MINUTES, type SimaRequests } from "./sima-requests";

/**
 * SİMA DIGITAL SIGNATURE: the computer shows a QR code, the person reads it with the SİMA app and
 * confirms with a PIN of six digits. The app is the page `/sima/<token>` (`sima-phone.tsx`): the QR
 * code opens it on a real phone that reaches this program, and a link opens it right here.
 */

const REFRESH_SECONDS = 5;
/** Where the phone finds its pages. */
const PHONE = "/sima";

const texts = {
  title: {
    az: "QR kodu SİMA ilə oxudun",
    en: "Scan the QR code with SİMA",
    ru: "Отсканируйте QR-код в SİMA",
  },
  open: {
    az: "Telefonda SİMA tətbiqini açın və QR kodu oxudun.",
    en: "Open the SİMA app on your phone and scan the QR code.",
    ru: "Откройте приложение SİMA в телефоне и отсканируйте QR-код.",
  },
  confirm: {
    az: "Portalın adını yoxlayın və 6 rəqəmli PIN kodu yazın.",
    en: "Check the name of the portal and type your 6-digit PIN.",
    ru: "Проверьте название портала и введите 6-значный PIN-код.",
  },
  back: {
    az: "Bu səhifə özü davam edəcək.",
    en: "This page will go on by itself.",
    ru: "Эта страница сама продолжит вход.",
  },
  qr: {
    az: `QR kod. ${REQUEST_VALID_MINUTES} dəqiqə etibarlıdır.`,
    en: `QR code. Valid for ${REQUEST_VALID_MINUTES} minutes.`,
    ru: `QR-код. Действует ${REQUEST_VALID_MINUTES} минут.`,
  },
  waiting: {
    az: "Telefondan təsdiq gözlənilir",
    en: "Waiting for your phone",
    ru: "Ожидается подтверждение с телефона",
  },
  refreshes: {
    az: `Səhifə ${REFRESH_SECONDS} saniyədən bir yenilənir.`,
    en: `The page refreshes every ${REFRESH_SECONDS} seconds.`,
    ru: `Страница обновляется каждые ${REFRESH_SECONDS} секунд.`,
  },
  stop: { az: "Yenilənməni dayandır", en: "Stop refreshing", ru: "Остановить обновление" },
  stopped: {
    az: "Səhifə özü yenilənmir.",
    en: "The page does not refresh by itself.",
    ru: "Страница сама не обновляется.",
  },
  check: {
    az: "Təsdiq etdim, yoxla",
    en: "I have confirmed, check",
    ru: "Подтверждено, проверить",
  },
  asOnPhone: {
    az: "Telefondakı kimi davam et",
    en: "Continue as on the phone",
    ru: "Продолжить как на телефоне",
  },
  expired: {
    az: "QR kodun vaxtı bitmişdi, yenisi göstərilir.",
    en: "The QR code had expired; here is a new one.",
    ru: "Срок QR-кода истёк, показан новый.",
  },
} as const satisfies Record<string, Texts>;

/** Dark modules as one path: an image would need a file, and a table of cells is slow to read. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      {raw(`<path d="${path}" fill="#182239"/>`)}
    </svg>
  );
}

function waitingStep(requests: SimaRequests): Step {
  const requestOf = ({ visit }: Scene) =>
    visit.pending?.method === "sima" ? requests.find(visit.pending.secret) : undefined;

  return {
    slug: "",
    heading: texts.title,
    remembers: [],
    arrive(scene) {
      const { visit, uid, portal, returnTo, chosen, now } = scene;
      const request = requestOf(scene);
      if (request?.answer?.said === "yes") {
        // An answer opens one sign-in, not two.
        visit.pending = null;
        return { then: "signed-in", fin: request.answer.fin };
      }
      if (request?.answer?.said === "no") {
        visit.pending = null;
        return { then: "refused" };
      }
      if (request) return null;

      const expired = visit.pending?.method === "sima";
      const { token } = requests.open({ portal, returnTo, uid, suggested: chosen?.fin ?? null });
      visit.pending = {
        method: "sima",
        fin: null,
        secret: token,
        expiresAt: now + REQUEST_VALID_MINUTES * 60_000,
      };
      if (!expired) return null;
      return { then: "step", slug: "", problem: { field: null, text: texts.expired } };
    },
    refreshSeconds: ({ still }) => (still ? null : REFRESH_SECONDS),
    screen(scene) {
      const { locale, issuer, action, still } = scene;
      const path = `${PHONE}/${requestOf(scene)?.token}`;
      return (
        <>
          <div class="scan">
            <QrCode text={new URL(path, issuer).href} label={texts.qr[locale]} />
            <ol>
              <li>{texts.open[locale]}</li>
              <li>{texts.confirm[locale]}</li>
              <li>{texts.back[locale]}</li>
            </ol>
          </div>
          <p>
            <a class="btn second" href={`${path}?here=1`}>
              {texts.asOnPhone[locale]}
            </a>
          </p>
          <div class="stack">
            <p class="state">{texts.waiting[locale]}</p>
            {still ? (
              <Form action={action}>
                <p class="small soft">{texts.stopped[locale]}</p>
                <Submit>{texts.check[locale]}</Submit>
              </Form>
            ) : (
              <p class="small soft">
                {texts.refreshes[locale]} <a href="?still=1">{texts.stop[locale]}</a>
              </p>
            )}
          </div>
        </>
      );
    },
    whom: () => null,
    // Opening the screen again looks for the phone's answer.
    check: () => ({ then: "step", slug: "" }),
  };
}

export function sima(tools: Tools): Method {
  const requests = createSimaRequests();
  return {
    code: "sima",
    name: {
      az: "SİMA Rəqəmsal İmza ilə",
      en: "With SİMA digital signature",
      ru: "С цифровой подписью SİMA",
    },
    hint: {
      az: "Telefonda tətbiq və 6 rəqəmli kod",
      en: "The app on your phone and a 6-digit code",
      ru: "Приложение в телефоне и 6-значный код",
    },
    short: "SİMA",
    icon: "scan-face",
    acr: ACR.high,
    amr: ["sima", "swk", "pin"],
    steps: [waitingStep(requests)],
    otherDevice: { at: PHONE, pages: phonePages(requests, tools) },
  };
}
