import type { Situation } from "../situation";

export const jobLoss: Situation = {
  code: "job-loss",
  icon: "briefcase",
  title: { az: "İşimi itirmişəm", en: "I lost my job", ru: "Потеря работы" },
  summary: {
    az: "Məşğulluq qeydiyyatı, işsizlikdən sığorta ödənişi",
    en: "Registration as a job seeker, unemployment insurance payment",
    ru: "Регистрация в службе занятости, страховая выплата по безработице",
  },
  lead: {
    az: "Əvvəlcə işaxtaran kimi qeydiyyata düşürsünüz. Münasib iş tapılmasa, işsiz sayılırsınız və sığortanız varsa, ödəniş alırsınız.",
    en: "First you register as a job seeker. If no suitable job is found you count as unemployed and, if you were insured, receive a payment.",
    ru: "Сначала вы регистрируетесь как ищущий работу. Если подходящей работы не найдётся, вы признаётесь безработным и, если были застрахованы, получаете выплату.",
  },
  gives: [
    {
      name: {
        az: "İşaxtaran və işsiz kimi qeydiyyat",
        en: "Registration as a job seeker and as unemployed",
        ru: "Регистрация как ищущего работу и как безработного",
      },
      what: {
        az: "15 yaşdan yuxarı hər kəs işaxtaran ola bilər. 5 iş günü ərzində münasib iş təklif olunmasa, işsiz kimi qeydiyyata alınırsınız.",
        en: "Anyone aged 15 or over may register as a job seeker. If no suitable job is offered within 5 working days, you are registered as unemployed.",
        ru: "Зарегистрироваться как ищущий работу может каждый с 15 лет. Если за 5 рабочих дней подходящая работа не предложена, вас регистрируют безработным.",
      },
      law: "employment",
    },
    {
      name: {
        az: "İşsizlikdən sığorta ödənişi",
        en: "Unemployment insurance payment",
        ru: "Страховая выплата по безработице",
      },
      what: {
        az: "Müəssisə ləğv olunduğu və ya ştat ixtisar edildiyi üçün işini itirənlərə verilir. Son 24 ayda 12 aydan çox sığorta stajı olanlar son 12 ayın orta aylıq əməkhaqqının 50 faizini alır. Öz xahişi ilə işdən çıxmaq bu hüququ yaratmır.",
        en: "For those who lost a job because the company was closed or staff was cut. With more than 12 months of insurance record in the last 24, it is 50 per cent of the average monthly wage of the last 12 months. Leaving by your own wish gives no right to it.",
        ru: "Положена тем, кто потерял работу из-за ликвидации предприятия или сокращения штата. При страховом стаже более 12 месяцев за последние 24 составляет 50 процентов среднемесячной заработной платы за последние 12 месяцев. Увольнение по собственному желанию права не даёт.",
      },
      law: "unemployment-insurance",
    },
  ],
  today: {
    az: "Qeydiyyat ƏMAS-da, DOST mərkəzində və ya Dövlət Məşğulluq Agentliyində aparılır. Suallar üçün 142-yə zəng edin.",
    en: "Register in ƏMAS, at a DOST centre or at the State Employment Agency. Call 142 with questions.",
    ru: "Регистрация проводится в ƏMAS, в центре DOST или в Государственном агентстве занятости. По вопросам звоните 142.",
  },
};
