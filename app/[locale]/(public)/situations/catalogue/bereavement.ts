import { funeralAllowance, survivorAllowance } from "@/lib/law";
import type { Situation } from "../situation";

export const bereavement: Situation = {
  code: "bereavement",
  icon: "flower",
  title: { az: "Yaxınım vəfat edib", en: "Someone close has died", ru: "Смерть близкого" },
  summary: {
    az: "Dəfn üçün müavinət, ailə başçısını itirməyə görə ödəniş",
    en: "Funeral allowance, payments for the loss of the breadwinner",
    ru: "Пособие на погребение, выплаты по потере кормильца",
  },
  lead: {
    az: "Başınız sağ olsun. Dövlətin bu halda nə verdiyi aşağıda yazılıb.",
    en: "We are sorry for your loss. What the state gives is written below.",
    ru: "Примите наши соболезнования. Что положено от государства, написано ниже.",
  },
  links: [
    {
      path: "/pension-calculator/survivors",
      label: {
        az: "Ailə başçısını itirməyə görə pensiya kalkulyatoru",
        en: "Survivor's pension calculator",
        ru: "Калькулятор пенсии по случаю потери кормильца",
      },
    },
    {
      path: "/law?topic=pension",
      label: {
        az: "Qanunun rəqəmləri: pensiya",
        en: "The law in figures: pensions",
        ru: "Закон в цифрах: пенсии",
      },
    },
  ],
  gives: [
    {
      name: {
        az: "Dəfn üçün birdəfəlik müavinət",
        en: "Lump-sum funeral allowance",
        ru: "Единовременное пособие на погребение",
      },
      what: {
        az: "Dəfni təşkil edən şəxsə bir dəfə ödənilir. Vəfat edən şəxs əmək pensiyası alırdısa, məbləğ başqa qayda ilə, minimum pensiyaya görə hesablanır.",
        en: "Paid once to the person who arranged the funeral. If the deceased received a labour pension, the amount is computed differently, from the minimum pension.",
        ru: "Выплачивается один раз тому, кто организовал похороны. Если умерший получал трудовую пенсию, размер считается иначе, от минимальной пенсии.",
      },
      law: "social-allowances",
      proactive: true,
      amounts: [
        {
          label: { az: "Bir dəfə", en: "Once", ru: "Один раз" },
          parameter: funeralAllowance,
          source: "ƏƏSMN",
        },
      ],
    },
    {
      name: {
        az: "Ailə başçısını itirməyə görə əmək pensiyası",
        en: "Survivor's labour pension",
        ru: "Трудовая пенсия по случаю потери кормильца",
      },
      what: {
        az: "18 yaşınadək (əyani təhsil alırsa, 23 yaşınadək) uşaqlara, pensiya yaşında olan və ya funksiyalarının pozulması 61–100 faiz olan valideynə və həyat yoldaşına. Vəfat edən şəxsin azı 5 il stajı və əmək qabiliyyətli yaşın hər tam ilinə 4 ay stajı olmalıdır.",
        en: "For children under 18 (under 23 in full-time study), and for parents and a spouse of retirement age or with an impairment of 61–100 per cent. The deceased must have had at least 5 years of record and 4 months for each full year of working age.",
        ru: "Детям до 18 лет (при очном обучении до 23 лет), родителям и супругу пенсионного возраста или с нарушением функций на 61–100 процентов. У умершего должно быть не менее 5 лет стажа и 4 месяца за каждый полный год трудоспособного возраста.",
      },
      law: "labour-pensions",
      proactive: true,
    },
    {
      name: {
        az: "Ailə başçısını itirməyə görə müavinət",
        en: "Survivor's allowance",
        ru: "Пособие по случаю потери кормильца",
      },
      what: {
        az: "Əmək pensiyası hüququ yaranmayanda ailə üzvlərinə hər ay verilir. Pensiyadakı payı müavinətdən az olan ailə üzvü müavinəti seçə bilər.",
        en: "Paid every month to family members where no right to a pension arises. A member whose share of the pension is smaller may choose the allowance instead.",
        ru: "Выплачивается ежемесячно членам семьи, если права на пенсию не возникло. Тот, чья доля пенсии меньше пособия, может выбрать пособие.",
      },
      law: "social-allowances",
      amounts: [
        {
          label: {
            az: "Ailənin hər üzvünə, ayda",
            en: "Per family member, a month",
            ru: "На члена семьи, в месяц",
          },
          parameter: survivorAllowance,
          source: "ƏƏSMN",
        },
      ],
    },
  ],
};
