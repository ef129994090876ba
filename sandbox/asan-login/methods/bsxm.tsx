/** @jsxImportSource hono/jsx */
import type { Texts } from "@/lib/kernel/texts";
import { ACR } from "../assurance";
import { DEMONSTRATION } from "../demonstration";
import { Field, Form, Submit } from "../pages/parts";
import { common } from "../texts";
import type { Method, Step } from "./method";
import { digitsOnly, mendFin, typedFin } from "./shared";

/**
 * BSXM E-SIGNATURE: a smart card in a reader, and its PIN. Here the card is put into the reader by
 * naming its holder.
 */

const texts = {
  card: {
    az: "Oxuyucudakı kartın sahibi",
    en: "Holder of the card in the reader",
    ru: "Владелец карты в считывателе",
  },
  cardHint: {
    az: "Həqiqi oxuyucu kartı özü tanıyır, burada sahibinin FİN-i yazılır.",
    en: "A real reader knows the card by itself; here type its holder's FIN.",
    ru: "Настоящий считыватель узнаёт карту сам, здесь вводится ФИН владельца.",
  },
  pin: { az: "Kartın PIN kodu", en: "PIN of the card", ru: "PIN-код карты" },
  pinHint: { az: "4 rəqəm", en: "4 digits", ru: "4 цифры" },
  pinMalformed: {
    az: "PIN kod 4 rəqəmdən ibarətdir",
    en: "The PIN has 4 digits",
    ru: "PIN-код состоит из 4 цифр",
  },
  noMatch: {
    az: "Kart və ya PIN kod uyğun gəlmir.",
    en: "The card or the PIN does not match.",
    ru: "Карта или PIN-код не подходит.",
  },
  strip: {
    az: "Bütün nümunə kartların PIN kodu:",
    en: "The PIN of every example card:",
    ru: "PIN-код всех примерных карт:",
  },
  owner: { az: "Elektron imza kartı", en: "E-signature card", ru: "Карта электронной подписи" },
} as const satisfies Record<string, Texts>;

const card: Step = {
  slug: "",
  heading: {
    az: "Kartı oxuyucuya taxın",
    en: "Put the card into the reader",
    ru: "Вставьте карту в считыватель",
  },
  remembers: ["fin"],
  strip: ({ locale }) => (
    <>
      {texts.strip[locale]} <code>{DEMONSTRATION.bsxmPin}</code>
    </>
  ),
  screen: ({ locale, action, visit, problem, chosen }) => (
    <>
      {chosen && (
        <div class="card">
          <p class="small">{texts.owner[locale]} · BSXM</p>
          <p lang="az">
            <b>{chosen.name}</b>
          </p>
        </div>
      )}
      <Form action={action}>
        <Field
          locale={locale}
          name="fin"
          label={texts.card}
          hint={texts.cardHint}
          size="short"
          value={visit.typed.fin ?? chosen?.fin}
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
          value={chosen ? DEMONSTRATION.bsxmPin : ""}
          problem={problem}
          box={{ inputmode: "numeric", autocomplete: "off", maxlength: 12 }}
        />
        <Submit>{common.signIn[locale]}</Submit>
      </Form>
    </>
  ),
  whom: (_, typed) => typedFin(typed),
  check(scene, typed) {
    const fin = typedFin(typed);
    if (!fin) return mendFin(typed);
    const pin = digitsOnly(typed.pin ?? "");
    if (pin.length !== 4) {
      return { then: "mend", problem: { field: "pin", text: texts.pinMalformed } };
    }
    return scene.people.find(fin) && pin === DEMONSTRATION.bsxmPin
      ? { then: "signed-in", fin }
      : { then: "wrong", field: "pin", text: texts.noMatch };
  },
};

export const bsxm: Method = {
  code: "bsxm",
  name: {
    az: "BSXM Elektron İmza ilə",
    en: "With BSXM e-signature",
    ru: "С электронной подписью BSXM",
  },
  hint: {
    az: "Kart və ya USB açar, kompüterdə",
    en: "Card or USB key, on a computer",
    ru: "Карта или USB-ключ, на компьютере",
  },
  short: "BSXM",
  icon: "key",
  acr: ACR.high,
  amr: ["bsxm", "sc", "pin"],
  steps: [card],
};
