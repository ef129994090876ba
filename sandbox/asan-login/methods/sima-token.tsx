/** @jsxImportSource hono/jsx */
import type { Texts } from "@/lib/kernel/texts";
import { ACR } from "../assurance";
import { DEMONSTRATION } from "../demonstration";
import { Field, Form, Submit } from "../pages/parts";
import type { Person } from "../people";
import { common, fields } from "../texts";
import type { Method, Scene, Step, Typed } from "./method";
import { digitsOnly, mendFin, typedFin } from "./shared";

/**
 * SİMA TOKEN: a qualified certificate on a USB key. The computer lists the certificates it finds,
 * the person chooses one and types its PIN. Here the certificates of a few example persons are
 * found, and any other by FIN.
 */

const FOUND_BY_ITSELF = 4;
const OTHER = "other";

const texts = {
  choose: { az: "Sertifikatı seçin", en: "Choose a certificate", ru: "Выберите сертификат" },
  none: {
    az: "Sertifikatlardan birini seçin",
    en: "Choose one of the certificates",
    ru: "Выберите один из сертификатов",
  },
  issuer: {
    az: "AzInTelecom, kvalifikasiyalı, imza və giriş üçün",
    en: "AzInTelecom, qualified, for signing and signing in",
    ru: "AzInTelecom, квалифицированный, для подписи и входа",
  },
  other: { az: "Başqa açar", en: "Another key", ru: "Другой ключ" },
  otherHint: {
    az: "Sahibinin FİN-ini aşağıda yazın",
    en: "Type its holder's FIN below",
    ru: "Введите ниже ФИН владельца",
  },
  otherFin: {
    az: "Başqa açarın sahibinin FİN-i",
    en: "FIN of the other key's holder",
    ru: "ФИН владельца другого ключа",
  },
  pin: { az: "Açarın PIN kodu", en: "PIN of the key", ru: "PIN-код ключа" },
  pinHint: { az: "4 rəqəm", en: "4 digits", ru: "4 цифры" },
  pinMalformed: {
    az: "PIN kod 4 rəqəmdən ibarətdir",
    en: "The PIN has 4 digits",
    ru: "PIN-код состоит из 4 цифр",
  },
  noMatch: {
    az: "Sertifikat və ya PIN kod uyğun gəlmir.",
    en: "The certificate or the PIN does not match.",
    ru: "Сертификат или PIN-код не подходит.",
  },
  strip: {
    az: "Açar taxılmış sayılır. Bütün nümunə açarların PIN kodu:",
    en: "The key counts as plugged in. The PIN of every example key:",
    ru: "Ключ считается подключённым. PIN-код всех примерных ключей:",
  },
} as const satisfies Record<string, Texts>;

/** The certificates the computer finds: the chosen person's, or those of the first examples. */
function found({ people, chosen }: Scene): readonly Person[] {
  return chosen ? [chosen] : people.examples().slice(0, FOUND_BY_ITSELF);
}

const certificate: Step = {
  slug: "",
  heading: texts.choose,
  remembers: ["certificate", "fin"],
  strip: ({ locale }) => (
    <>
      {texts.strip[locale]} <code>{DEMONSTRATION.tokenPin}</code>
    </>
  ),
  screen(scene) {
    const { locale, action, visit, problem, chosen } = scene;
    const selected = visit.typed.certificate ?? chosen?.fin;
    return (
      <Form action={action}>
        <fieldset class="field">
          <legend class="hide">{texts.choose[locale]}</legend>
          {found(scene).map(({ fin, name }, index) => (
            <label class="choice">
              <input
                type="radio"
                name="certificate"
                value={fin}
                id={index === 0 ? "certificate" : undefined}
                checked={selected === fin}
              />
              <span>
                <b lang="az">{name}</b>
                <span class="code">{fin}</span>
                <span>{texts.issuer[locale]}</span>
              </span>
            </label>
          ))}
          <label class="choice">
            <input type="radio" name="certificate" value={OTHER} checked={selected === OTHER} />
            <span>
              <b>{texts.other[locale]}</b>
              <span>{texts.otherHint[locale]}</span>
            </span>
          </label>
        </fieldset>
        <Field
          locale={locale}
          name="fin"
          label={texts.otherFin}
          hint={fields.finHint}
          size="short"
          value={visit.typed.fin}
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
          value={chosen ? DEMONSTRATION.tokenPin : ""}
          problem={problem}
          box={{ inputmode: "numeric", autocomplete: "off", maxlength: 12 }}
        />
        <Submit>{common.signIn[locale]}</Submit>
      </Form>
    );
  },
  whom: (_, typed) => holder(typed),
  check(scene, typed) {
    if (!typed.certificate && !typed.fin) {
      return { then: "mend", problem: { field: "certificate", text: texts.none } };
    }
    const fin = holder(typed);
    if (!fin) return mendFin(typed);
    const pin = digitsOnly(typed.pin ?? "");
    if (pin.length !== 4) {
      return { then: "mend", problem: { field: "pin", text: texts.pinMalformed } };
    }
    return scene.people.find(fin) && pin === DEMONSTRATION.tokenPin
      ? { then: "signed-in", fin }
      : { then: "wrong", field: "pin", text: texts.noMatch };
  },
};

/** Whose key it is: the chosen certificate's, or the FIN typed for another one. */
function holder(typed: Typed) {
  const listed = typed.certificate && typed.certificate !== OTHER;
  return typedFin(listed ? { fin: typed.certificate ?? "" } : typed);
}

export const simaToken: Method = {
  code: "token",
  name: {
    az: "SİMA Token (Elektron İmza) ilə",
    en: "With SİMA Token (e-signature)",
    ru: "С SİMA Token (электронная подпись)",
  },
  hint: {
    az: "USB açar, kompüterdə",
    en: "USB key, on a computer",
    ru: "USB-ключ, на компьютере",
  },
  short: "SİMA Token",
  icon: "usb",
  acr: ACR.high,
  amr: ["sima-token", "hwk", "pin"],
  steps: [certificate],
};
