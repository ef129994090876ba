/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { Method } from "../methods/method";
import type { Example } from "../people";
import { common } from "../texts";
import type { Problem } from "../visit";
import { Icon } from "./icons";
import { Page } from "./layout";
import { ErrorSummary, Heading } from "./parts";
import { Picker } from "./picker";

/** THE FIRST PAGE: how do you want to sign in? */

const texts = {
  title: {
    az: "Necə daxil olursunuz?",
    en: "How do you want to sign in?",
    ru: "Как вы хотите войти?",
  },
  ways: { az: "Giriş üsulları", en: "Ways to sign in", ru: "Способы входа" },
  noAccount: {
    az: "Hələ qeydiyyatım yoxdur",
    en: "I am not registered yet",
    ru: "Я ещё не зарегистрирован",
  },
  cannot: { az: "Daxil ola bilmirəm", en: "I cannot sign in", ru: "Не могу войти" },
  back: {
    az: "Daxil olmadan portala qayıt",
    en: "Go back without signing in",
    ru: "Вернуться без входа",
  },
  onlyHigh: {
    az: "Portal bu dəfə elektron imza istəyir, ona görə şifrə ilə giriş təklif olunmur.",
    en: "This time the portal asks for an e-signature, so signing in with a password is not offered.",
    ru: "На этот раз портал требует электронную подпись, поэтому вход по паролю не предлагается.",
  },
} as const satisfies Record<string, Texts>;

export interface FirstPageProps {
  locale: Locale;
  uid: string;
  portal: string;
  /** Scopes the portal asked for: they say what it will receive. */
  scopes: ReadonlySet<string>;
  methods: readonly Method[];
  /** Some ways are not offered, because the portal asked for more assurance than they give. */
  limited: boolean;
  problem: Problem | null;
  examples: readonly Example[];
  search: string;
}

export function FirstPage(props: FirstPageProps) {
  const { locale, uid, portal, scopes, methods, limited, problem, examples, search } = props;
  const base = `/interaction/${uid}`;
  const title = texts.title[locale];
  return (
    <Page locale={locale} title={problem ? `${common.error[locale]}: ${title}` : title}>
      <div class="beside">
        <div class="box stack-3">
          <ErrorSummary locale={locale} problem={problem} />
          <Heading locale={locale} title={title} lead={whatHappens(locale, portal, scopes)} />
          {limited && <p class="notice">{texts.onlyHigh[locale]}</p>}
          <nav class="sheet" aria-label={texts.ways[locale]}>
            {methods.map(({ code, name, hint, icon }) => (
              <a class="method" href={`${base}/${code}`}>
                <Icon name={icon} />
                <span>
                  <b>{name[locale]}</b>
                  <span>{hint[locale]}</span>
                </span>
                <Icon name="chevron-right" end />
              </a>
            ))}
          </nav>
          <div>
            <div class="row">
              <a class="go" href={`${base}/help/registration`}>
                {texts.noAccount[locale]}
              </a>
              <a class="go" href={`${base}/help/trouble`}>
                {texts.cannot[locale]}
              </a>
            </div>
            <form method="post" action={`${base}/abort`}>
              <button class="link" type="submit">
                {texts.back[locale]}
              </button>
            </form>
          </div>
          <p class="small soft">{common.help[locale]}</p>
        </div>
        <Picker
          locale={locale}
          action={`${base}/person`}
          methods={methods}
          examples={examples}
          search={search}
        />
      </div>
    </Page>
  );
}

/** Where the person goes afterwards, and what the portal will be told. */
function whatHappens(locale: Locale, portal: string, scopes: ReadonlySet<string>): Child {
  const name = <strong>{portal}</strong>;
  const told = whatIsTold(scopes)[locale];
  if (locale === "az")
    return (
      <>
        Girişdən sonra {name} portalına qayıdacaqsınız. {told}
      </>
    );
  if (locale === "en")
    return (
      <>
        After signing in you will return to {name}. {told}
      </>
    );
  return (
    <>
      После входа вы вернётесь на портал {name}. {told}
    </>
  );
}

function whatIsTold(scopes: ReadonlySet<string>): Texts {
  const [profile, phone] = [scopes.has("profile"), scopes.has("phone")];
  if (profile && phone) {
    return {
      az: "Portal adınızı, FİN-inizi, doğum tarixinizi, cinsinizi və telefon nömrənizi alacaq.",
      en: "It will receive your name, FIN, date of birth, sex and phone number.",
      ru: "Портал получит ваше имя, ФИН, дату рождения, пол и номер телефона.",
    };
  }
  if (profile) {
    return {
      az: "Portal adınızı, FİN-inizi, doğum tarixinizi və cinsinizi alacaq.",
      en: "It will receive your name, FIN, date of birth and sex.",
      ru: "Портал получит ваше имя, ФИН, дату рождения и пол.",
    };
  }
  if (phone) {
    return {
      az: "Portal telefon nömrənizi alacaq, adınızı və FİN-inizi yox.",
      en: "It will receive your phone number, but neither your name nor your FIN.",
      ru: "Портал получит ваш номер телефона, но не имя и не ФИН.",
    };
  }
  return {
    az: "Portal adınızı və FİN-inizi almayacaq: yalnız bir daha gələndə sizi tanıyacaq.",
    en: "It will receive neither your name nor your FIN: it will only know you when you come again.",
    ru: "Портал не получит ни имени, ни ФИН: он лишь узнает вас при следующем входе.",
  };
}
