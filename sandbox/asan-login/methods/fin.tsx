/** @jsxImportSource hono/jsx */
import { randomInt } from "node:crypto";
import { formatPhone } from "@/lib/i18n/format";
import type { Fin } from "@/lib/kernel/fin";
import type { Texts } from "@/lib/kernel/texts";
import { ACR } from "../assurance";
import { DEMONSTRATION } from "../demonstration";
import { Buttons, Field, Form, Other, Submit } from "../pages/parts";
import { common, fields, pausedCode } from "../texts";
import type { Method, Scene, Step } from "./method";
import { digitsOnly, mendFin, pendingPerson, typedFin } from "./shared";

/**
 * IDENTIFICATION NUMBER: FIN and password, then a one-time code to the person's phone. No SMS is
 * sent: there is no gateway yet, so the code is printed in the test strip of the page that asks it.
 */

const CODE_VALID_MINUTES = 3;

const texts = {
  password: { az: "Şifrə", en: "Password", ru: "Пароль" },
  noMatch: {
    az: "FİN və ya şifrə uyğun gəlmir.",
    en: "The FIN or the password does not match.",
    ru: "ФИН или пароль не подходит.",
  },
  noPassword: { az: "Şifrəni yazın", en: "Type the password", ru: "Введите пароль" },
  noPhone: {
    az: "Bu hesaba telefon nömrəsi bağlanmayıb, kod göndərmək mümkün deyil. Başqa üsulla daxil olun.",
    en: "No phone number belongs to this account, so no code can be sent. Sign in another way.",
    ru: "К этой записи не привязан номер телефона, код отправить некуда. Войдите другим способом.",
  },
  codeTitle: {
    az: "Telefona gələn kodu yazın",
    en: "Type the code sent to your phone",
    ru: "Введите код из сообщения",
  },
  code: { az: "SMS ilə gələn kod", en: "Code from the text message", ru: "Код из СМС" },
  codeMalformed: {
    az: "Kod 6 rəqəmdən ibarətdir",
    en: "The code has 6 digits",
    ru: "Код состоит из 6 цифр",
  },
  codeWrong: {
    az: "Kod uyğun gəlmir.",
    en: "The code does not match.",
    ru: "Код не подходит.",
  },
  codeExpired: {
    az: "Kodun vaxtı bitib. Yeni kod istəyin.",
    en: "The code has expired. Ask for a new one.",
    ru: "Срок действия кода истёк. Запросите новый.",
  },
  again: { az: "Yeni kod göndər", en: "Send a new code", ru: "Отправить новый код" },
  stripPassword: {
    az: "Bütün nümunə şəxslərin şifrəsi:",
    en: "The password of every example person:",
    ru: "Пароль всех вымышленных лиц:",
  },
  stripCode: {
    az: "SMS hələ göndərilmir, kod buradadır:",
    en: "No text message is sent yet; the code is here:",
    ru: "СМС пока не отправляется, код здесь:",
  },
} as const satisfies Record<string, Texts>;

/** "+994 50 ••• •• 17": enough to know one's own number by, and no more. */
function maskedPhone(phone: string): string {
  const [country, operator, ...rest] = formatPhone(phone).split("\u00a0");
  const last = rest.pop() ?? "";
  return [country, operator, ...rest.map((digits) => "•".repeat(digits.length)), last].join(
    "\u00a0",
  );
}

function codeHint(phone: string): Texts {
  const number = maskedPhone(phone);
  return {
    az: `6 rəqəm, ${number} nömrəsinə. Kod ${CODE_VALID_MINUTES} dəqiqə etibarlıdır.`,
    en: `6 digits, sent to ${number}. The code is valid for ${CODE_VALID_MINUTES} minutes.`,
    ru: `6 цифр, на номер ${number}. Код действует ${CODE_VALID_MINUTES} минуты.`,
  };
}

/** Makes a code for the person and remembers it. */
function sendCode(scene: Scene, fin: Fin): void {
  scene.visit.pending = {
    method: "fin",
    fin,
    secret: String(randomInt(1_000_000)).padStart(6, "0"),
    expiresAt: scene.now + CODE_VALID_MINUTES * 60_000,
  };
}

const pendingOf = (scene: Scene) => pendingPerson(scene, "fin");

const password: Step = {
  slug: "",
  heading: { az: "FİN və şifrə", en: "FIN and password", ru: "ФИН и пароль" },
  remembers: ["fin"],
  strip: ({ locale }) => (
    <>
      {texts.stripPassword[locale]} <code>{DEMONSTRATION.password}</code>
    </>
  ),
  screen: ({ locale, action, visit, problem, chosen }) => (
    <Form action={action}>
      <Field
        locale={locale}
        name="fin"
        label={fields.fin}
        hint={fields.finHint}
        size="short"
        value={visit.typed.fin ?? chosen?.fin}
        problem={problem}
        box={{ autocomplete: "username", autocapitalize: "characters", maxlength: 16 }}
      />
      <Field
        locale={locale}
        name="password"
        label={texts.password}
        type="password"
        value={chosen ? DEMONSTRATION.password : ""}
        problem={problem}
        box={{ autocomplete: "current-password", maxlength: 100 }}
      />
      <Submit>{common.next[locale]}</Submit>
    </Form>
  ),
  whom: (_, typed) => typedFin(typed),
  check(scene, typed) {
    const fin = typedFin(typed);
    if (!fin) return mendFin(typed);
    if (!typed.password) {
      return { then: "mend", problem: { field: "password", text: texts.noPassword } };
    }
    const person = scene.people.find(fin);
    if (!person || typed.password !== DEMONSTRATION.password) {
      return { then: "wrong", field: "fin", text: texts.noMatch };
    }
    if (!person.phone) return { then: "mend", problem: { field: null, text: texts.noPhone } };
    sendCode(scene, fin);
    return { then: "step", slug: "code" };
  },
};

const code: Step = {
  slug: "code",
  heading: texts.codeTitle,
  remembers: [],
  strip(scene) {
    const pending = pendingOf(scene);
    if (!pending) return null;
    return (
      <>
        {texts.stripCode[scene.locale]} <code>{pending.secret}</code>
      </>
    );
  },
  arrive: (scene) => (pendingOf(scene) ? null : { then: "step", slug: "" }),
  screen(scene) {
    const { locale, action, problem, chosen, people } = scene;
    const pending = pendingOf(scene);
    const phone = (pending && people.find(pending.fin)?.phone) ?? "";
    return (
      <Form action={action}>
        <Field
          locale={locale}
          name="code"
          label={texts.code}
          hint={codeHint(phone)}
          size="code"
          value={chosen && pending && chosen.fin === pending.fin ? pending.secret : ""}
          problem={problem}
          box={{ inputmode: "numeric", autocomplete: "one-time-code", maxlength: 16 }}
        />
        <Buttons>
          <Submit>{common.signIn[locale]}</Submit>
          <Other value="again">{texts.again[locale]}</Other>
        </Buttons>
      </Form>
    );
  },
  whom: (scene) => pendingOf(scene)?.fin ?? null,
  check(scene, typed) {
    const pending = pendingOf(scene);
    if (!pending) return { then: "step", slug: "" };
    if (typed.action === "again") {
      sendCode(scene, pending.fin);
      return { then: "step", slug: "code" };
    }
    const answer = digitsOnly(typed.code ?? "");
    if (answer.length !== 6) {
      return { then: "mend", problem: { field: "code", text: texts.codeMalformed } };
    }
    if (pending.expiresAt <= scene.now) {
      return { then: "mend", problem: { field: "code", text: texts.codeExpired } };
    }
    return answer === pending.secret
      ? { then: "signed-in", fin: pending.fin }
      : { then: "wrong", field: "code", text: texts.codeWrong, paused: pausedCode };
  },
};

export const fin: Method = {
  code: "fin",
  name: {
    az: "İdentifikasiya nömrəsi ilə",
    en: "With identification number",
    ru: "По идентификационному номеру",
  },
  hint: {
    az: "FİN, şifrə və telefona gələn kod",
    en: "FIN, password and a code sent to your phone",
    ru: "ФИН, пароль и код на телефон",
  },
  short: "FİN",
  icon: "id-card",
  acr: ACR.substantial,
  amr: ["fin", "pwd", "otp", "sms"],
  steps: [password, code],
};
