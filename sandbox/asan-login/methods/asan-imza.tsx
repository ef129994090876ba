/** @jsxImportSource hono/jsx */
import { randomInt } from "node:crypto";
import { formatPhone } from "@/lib/i18n/format";
import type { Texts } from "@/lib/kernel/texts";
import { ACR } from "../assurance";
import { asanIdOf, DEMONSTRATION, finOfAsanId } from "../demonstration";
import { Buttons, Field, Form, Other, Submit } from "../pages/parts";
import { common } from "../texts";
import type { Method, Scene, Step, Typed } from "./method";
import { digitsOnly, pendingPerson } from "./shared";

/**
 * ASAN İMZA: a signature made in the SIM card. The person gives the phone number and the Asan ID,
 * compares the check code on this screen with the one on the phone, and types PIN1 on the phone.
 * Here the phone is drawn on the same page.
 */

const VALID_MINUTES = 3;

const texts = {
  phone: { az: "Mobil nömrə", en: "Mobile number", ru: "Номер телефона" },
  phoneHint: {
    az: "Məsələn, +994 50 000 00 17",
    en: "For example +994 50 000 00 17",
    ru: "Например, +994 50 000 00 17",
  },
  asanId: { az: "Asan ID", en: "Asan ID", ru: "Asan ID" },
  asanIdHint: {
    az: "Asan İmza müqaviləsində yazılan istifadəçi ID",
    en: "The user ID in your Asan İmza contract",
    ru: "ID пользователя из договора Asan İmza",
  },
  noPhone: {
    az: "Nömrəni operator kodu ilə birlikdə yazın",
    en: "Type the number with the operator's code",
    ru: "Введите номер вместе с кодом оператора",
  },
  noAsanId: { az: "Asan ID-ni yazın", en: "Type the Asan ID", ru: "Введите Asan ID" },
  noMatch: {
    az: "Nömrə və ya Asan ID uyğun gəlmir.",
    en: "The number or the Asan ID does not match.",
    ru: "Номер или Asan ID не подходит.",
  },
  stripId: {
    az: "Nümunə şəxslərdə Asan ID FİN-in son dörd simvoludur.",
    en: "The Asan ID of an example person is the last four characters of the FIN.",
    ru: "Asan ID вымышленного лица: последние четыре символа ФИН.",
  },
  compare: {
    az: "Kodları müqayisə edin",
    en: "Compare the codes",
    ru: "Сравните коды",
  },
  onScreen: { az: "Bu ekranda", en: "On this screen", ru: "На этом экране" },
  onPhone: { az: "Telefonda", en: "On the phone", ru: "На телефоне" },
  same: {
    az: "Kodlar eynidirsə, telefonda PIN1 yazın. Fərqlidirsə, imtina edin: sorğu sizin deyil.",
    en: "If the codes are the same, type PIN1 on the phone. If they differ, refuse: the request is not yours.",
    ru: "Если коды совпадают, введите PIN1 на телефоне. Если нет, откажитесь: запрос не ваш.",
  },
  pin: { az: "PIN1", en: "PIN1", ru: "PIN1" },
  pinHint: { az: "4 rəqəm", en: "4 digits", ru: "4 цифры" },
  pinWrong: {
    az: "PIN1 uyğun gəlmir.",
    en: "PIN1 does not match.",
    ru: "PIN1 не подходит.",
  },
  pinMalformed: {
    az: "PIN1 4 rəqəmdən ibarətdir",
    en: "PIN1 has 4 digits",
    ru: "PIN1 состоит из 4 цифр",
  },
  expired: {
    az: "Sorğunun vaxtı bitib. Nömrəni yenidən göndərin.",
    en: "The request has expired. Send the number again.",
    ru: "Срок запроса истёк. Отправьте номер снова.",
  },
  confirm: { az: "Təsdiqlə", en: "Confirm", ru: "Подтвердить" },
  differ: { az: "Kodlar fərqlidir", en: "The codes differ", ru: "Коды различаются" },
  stripPin: {
    az: "Telefon bu səhifədə göstərilir. Bütün nümunə şəxslərin PIN1 kodu:",
    en: "The phone is drawn on this page. PIN1 of every example person:",
    ru: "Телефон показан на этой странице. PIN1 всех вымышленных лиц:",
  },
} as const satisfies Record<string, Texts>;

const pendingOf = (scene: Scene) => pendingPerson(scene, "asan");

const typedAsanId = (typed: Typed) =>
  (typed.asanId ?? "").replace(/\s+/gu, "").replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** "+994 50 000 00 17", "050 000 00 17" and "500000017" are one number: its last nine digits. */
const subscriber = (phone: string) => digitsOnly(phone).slice(-9);

const number: Step = {
  slug: "",
  heading: { az: "Asan İmza", en: "Asan İmza", ru: "Asan İmza" },
  remembers: ["phone", "asanId"],
  strip: ({ locale }) => texts.stripId[locale],
  screen: ({ locale, action, visit, problem, chosen }) => (
    <Form action={action}>
      <Field
        locale={locale}
        name="phone"
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        size="short"
        value={visit.typed.phone ?? formatPhone(chosen?.phone ?? "")}
        problem={problem}
        box={{ autocomplete: "tel", maxlength: 32 }}
      />
      <Field
        locale={locale}
        name="asanId"
        label={texts.asanId}
        hint={texts.asanIdHint}
        size="short"
        value={visit.typed.asanId ?? (chosen ? asanIdOf(chosen.fin) : "")}
        problem={problem}
        box={{ autocomplete: "off", autocapitalize: "characters", maxlength: 16 }}
      />
      <Submit>{common.next[locale]}</Submit>
    </Form>
  ),
  whom: (_, typed) => typedAsanId(typed) || null,
  check(scene, typed) {
    const phone = subscriber(typed.phone ?? "");
    if (phone.length !== 9) {
      return { then: "mend", problem: { field: "phone", text: texts.noPhone } };
    }
    const asanId = typedAsanId(typed);
    if (!asanId) return { then: "mend", problem: { field: "asanId", text: texts.noAsanId } };

    const person = scene.people.find(finOfAsanId(asanId));
    if (!person?.phone || subscriber(person.phone) !== phone) {
      return { then: "wrong", field: "phone", text: texts.noMatch };
    }
    scene.visit.pending = {
      method: "asan",
      fin: person.fin,
      secret: String(randomInt(10_000)).padStart(4, "0"),
      expiresAt: scene.now + VALID_MINUTES * 60_000,
    };
    return { then: "step", slug: "confirm" };
  },
};

const confirm: Step = {
  slug: "confirm",
  heading: texts.compare,
  remembers: [],
  strip: ({ locale }) => (
    <>
      {texts.stripPin[locale]} <code>{DEMONSTRATION.asanPin1}</code>
    </>
  ),
  arrive: (scene) => (pendingOf(scene) ? null : { then: "step", slug: "" }),
  screen(scene) {
    const { locale, action, problem, chosen, portal } = scene;
    const pending = pendingOf(scene);
    return (
      <>
        <p>{texts.same[locale]}</p>
        <div class="twins">
          <section class="sheet pad">
            <h2>{texts.onScreen[locale]}</h2>
            <p class="figure">{pending?.secret}</p>
          </section>
          <section class="sheet pad phone">
            <h2>{texts.onPhone[locale]}</h2>
            <p class="figure">{pending?.secret}</p>
            <p class="small soft">{portal}</p>
            <Form action={action}>
              <Field
                locale={locale}
                name="pin"
                label={texts.pin}
                hint={texts.pinHint}
                type="password"
                size="code"
                value={chosen && chosen.fin === pending?.fin ? DEMONSTRATION.asanPin1 : ""}
                problem={problem}
                box={{ inputmode: "numeric", autocomplete: "off", maxlength: 12 }}
              />
              <Buttons>
                <Submit>{texts.confirm[locale]}</Submit>
                <Other value="refuse">{texts.differ[locale]}</Other>
              </Buttons>
            </Form>
          </section>
        </div>
      </>
    );
  },
  // Counted with the first step's answers: the person is the same.
  whom(scene) {
    const fin = pendingOf(scene)?.fin;
    return fin ? asanIdOf(fin) : null;
  },
  check(scene, typed) {
    const pending = pendingOf(scene);
    if (!pending) return { then: "step", slug: "" };
    if (typed.action === "refuse") return { then: "refused" };
    if (pending.expiresAt <= scene.now) {
      return { then: "step", slug: "", problem: { field: null, text: texts.expired } };
    }
    const pin = digitsOnly(typed.pin ?? "");
    if (pin.length !== 4) {
      return { then: "mend", problem: { field: "pin", text: texts.pinMalformed } };
    }
    return pin === DEMONSTRATION.asanPin1
      ? { then: "signed-in", fin: pending.fin }
      : { then: "wrong", field: "pin", text: texts.pinWrong };
  },
};

export const asanImza: Method = {
  code: "asan",
  name: { az: "Asan İmza ilə", en: "With Asan İmza", ru: "С Asan İmza" },
  hint: {
    az: "Mobil nömrə və istifadəçi ID",
    en: "Mobile number and user ID",
    ru: "Номер телефона и ID пользователя",
  },
  short: "Asan İmza",
  icon: "smartphone",
  acr: ACR.high,
  amr: ["asan-imza", "sc", "pin"],
  steps: [number, confirm],
};
