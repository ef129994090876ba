/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from "hono/jsx";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { common } from "../texts";
import { Page } from "./layout";

export interface Message {
  title: Texts;
  text: Texts;
}

export interface MessagePageProps extends Message {
  locale: Locale;
  here?: string;
  /** A line for whoever looks after the portal: never about a person. */
  detail?: Child;
}

/** A page that says one thing: what happened, what it means, what to do. */
export function MessagePage(props: PropsWithChildren<MessagePageProps>) {
  const { locale, title, text, here, detail, children } = props;
  return (
    <Page locale={locale} title={title[locale]} here={here}>
      <div class="box stack-3">
        <h1>{title[locale]}</h1>
        <p class="lead">{text[locale]}</p>
        {children}
        {detail && <p class="small soft">{detail}</p>}
        <p class="small soft">{common.help[locale]}</p>
      </div>
    </Page>
  );
}

export const messages = {
  gone: {
    title: {
      az: "Bu giriş səhifəsi artıq keçərli deyil",
      en: "This sign-in page is no longer valid",
      ru: "Эта страница входа больше не действует",
    },
    text: {
      az: "Vaxtı bitib və ya giriş artıq tamamlanıb. Portala qayıdın və yenidən daxil olun.",
      en: "Its time is over, or the sign-in is complete. Go back to the portal and sign in again.",
      ru: "Её время истекло или вход уже завершён. Вернитесь на портал и войдите снова.",
    },
  },
  notFound: {
    title: { az: "Belə səhifə yoxdur", en: "There is no such page", ru: "Такой страницы нет" },
    text: {
      az: "Ünvanı yoxlayın və ya portala qayıdın.",
      en: "Check the address, or go back to the portal.",
      ru: "Проверьте адрес или вернитесь на портал.",
    },
  },
  forged: {
    title: {
      az: "Bu cavab bizim səhifədən gəlməyib",
      en: "This answer did not come from our page",
      ru: "Этот ответ пришёл не с нашей страницы",
    },
    text: {
      az: "Sizi qorumaq üçün onu qəbul etmədik. Portala qayıdın və yenidən daxil olun.",
      en: "We did not accept it, to keep you safe. Go back to the portal and sign in again.",
      ru: "Мы его не приняли, чтобы защитить вас. Вернитесь на портал и войдите снова.",
    },
  },
  unknownClient: {
    title: {
      az: "Bu portal giriş sistemində yoxdur",
      en: "The login system does not know this portal",
      ru: "Система входа не знает этот портал",
    },
    text: {
      az: "Sizi göndərən sayt qeydiyyatdan keçməyib, ona görə girişi açmadıq. Sizdən heç nə tələb olunmur.",
      en: "The site that sent you is not registered, so we did not open the sign-in. Nothing is needed from you.",
      ru: "Сайт, который вас направил, не зарегистрирован, поэтому вход не открыт. От вас ничего не требуется.",
    },
  },
  unknownReturn: {
    title: {
      az: "Qayıdış ünvanı qeydiyyatda yoxdur",
      en: "The return address is not registered",
      ru: "Адрес возврата не зарегистрирован",
    },
    text: {
      az: "Portal sizi tanımadığımız ünvana qaytarmaq istədi, ona görə girişi açmadıq. Sizdən heç nə tələb olunmur.",
      en: "The portal wanted to send you back to an address we do not know, so we did not open the sign-in. Nothing is needed from you.",
      ru: "Портал хотел вернуть вас на неизвестный нам адрес, поэтому вход не открыт. От вас ничего не требуется.",
    },
  },
  wrongRequest: {
    title: {
      az: "Portal səhv sorğu göndərdi",
      en: "The portal sent a wrong request",
      ru: "Портал отправил неверный запрос",
    },
    text: {
      az: "Giriş açılmadı. Sizdən heç nə tələb olunmur: portala qayıdın və yenidən cəhd edin.",
      en: "The sign-in was not opened. Nothing is needed from you: go back to the portal and try again.",
      ru: "Вход не открыт. От вас ничего не требуется: вернитесь на портал и попробуйте снова.",
    },
  },
  tooLarge: {
    title: {
      az: "Göndərilən məlumat çox böyükdür",
      en: "What was sent is too large",
      ru: "Отправлено слишком много данных",
    },
    text: {
      az: "Geri qayıdın və yalnız soruşulanı yazın.",
      en: "Go back and type only what is asked.",
      ru: "Вернитесь и введите только то, что спрашивается.",
    },
  },
  signedOut: {
    title: { az: "Çıxış edildi", en: "You are signed out", ru: "Вы вышли" },
    text: {
      az: "Vahid giriş sistemindən və ona qoşulmuş portallardan çıxdınız.",
      en: "You have left the login system and the portals connected to it.",
      ru: "Вы вышли из системы входа и подключённых к ней порталов.",
    },
  },
} as const satisfies Record<string, Message>;

/** Our own failure: the number leads to the line in the log, and says nothing else. */
export function failureMessage(number: string): Message {
  return {
    title: {
      az: "Bizdə nəsə işləmədi",
      en: "Something failed on our side",
      ru: "Сбой на нашей стороне",
    },
    text: {
      az: `Yenidən cəhd edin və ya 142-\u2060yə ${number} nömrəsini deyin.`,
      en: `Try again, or tell 142 the number ${number}.`,
      ru: `Попробуйте снова или назовите 142 номер ${number}.`,
    },
  };
}
