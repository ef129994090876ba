/** @jsxImportSource hono/jsx */
import type { Locale, Texts } from "@/lib/kernel/texts";
import { common } from "../texts";
import { Icon } from "./icons";
import { Page } from "./layout";

/** Two plain pages behind the first one: not registered yet, and cannot sign in. */

interface HelpTopic {
  title: Texts;
  lines: readonly Texts[];
}

const TOPICS: Readonly<Record<string, HelpTopic>> = {
  registration: {
    title: {
      az: "Hələ qeydiyyatınız yoxdursa",
      en: "If you are not registered yet",
      ru: "Если вы ещё не зарегистрированы",
    },
    lines: [
      {
        az: "SİMA Rəqəmsal İmza və ya başqa elektron imza ilə qeydiyyat dərhal tamamlanır.",
        en: "With SİMA or another e-signature, registration is complete at once.",
        ru: "С SİMA или другой электронной подписью регистрация завершается сразу.",
      },
      {
        az: "İdentifikasiya nömrəsi ilə qeydiyyat videozəngdən keçir, cavabı sonra verilir.",
        en: "With an identification number, registration goes through a video call and is answered later.",
        ru: "По идентификационному номеру регистрация проходит по видеосвязи, ответ приходит позже.",
      },
      {
        az: "Bu sınaq mühitində qeydiyyat yoxdur: nümunə şəxslərin hamısı qeydiyyatdan keçib.",
        en: "In this test environment there is no registration: every example person is registered.",
        ru: "В этой тестовой среде регистрации нет: все вымышленные лица уже зарегистрированы.",
      },
    ],
  },
  trouble: {
    title: {
      az: "Daxil ola bilmirsinizsə",
      en: "If you cannot sign in",
      ru: "Если войти не получается",
    },
    lines: [
      {
        az: "Şifrəni unutmusunuzsa, elektron imzanızla daxil olun: şifrə lazım deyil.",
        en: "If you have forgotten your password, sign in with your e-signature: it needs none.",
        ru: "Если забыли пароль, войдите с электронной подписью: пароль не нужен.",
      },
      {
        az: "Telefonunuz dəyişibsə və kod gəlmirsə, 142-\u2060yə zəng edin.",
        en: "If your phone number has changed and no code comes, call 142.",
        ru: "Если номер телефона сменился и код не приходит, позвоните 142.",
      },
      {
        az: "Üç səhv cavabdan sonra giriş 15 dəqiqəlik dayanır, sonra yenidən açılır.",
        en: "After three wrong answers signing in pauses for 15 minutes, then opens again.",
        ru: "После трёх неверных ответов вход приостанавливается на 15 минут, затем снова открывается.",
      },
    ],
  },
};

export const isHelpTopic = (topic: string) => Object.hasOwn(TOPICS, topic);

export function HelpPage({ locale, uid, topic }: { locale: Locale; uid: string; topic: string }) {
  const { title, lines } = TOPICS[topic] ?? { title: common.entrance, lines: [] };
  return (
    <Page locale={locale} title={title[locale]}>
      <div class="box stack-3">
        <a class="crumb" href={`/interaction/${uid}`}>
          <Icon name="arrow-left" />
          {common.entrance[locale]}
        </a>
        <h1>{title[locale]}</h1>
        {lines.map((line) => (
          <p>{line[locale]}</p>
        ))}
        <p class="small soft">{common.help[locale]}</p>
      </div>
    </Page>
  );
}
