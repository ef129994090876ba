import { toIsoDate } from "@/lib/kernel/date";
import type { ProseContent } from "../prose";

export const content: ProseContent = {
  title: { az: "Əlçatanlıq", en: "Accessibility", ru: "Доступность" },
  lead: {
    az: "Portal hər kəs üçündür: görmə, eşitmə və ya hərəkət məhdudiyyəti olanlar, köhnə telefon işlədənlər və skriptsiz brauzerlə girənlər üçün də.",
    en: "The portal is for everyone, including people with limited sight, hearing or movement, with an old telephone, or with a browser that runs no scripts.",
    ru: "Портал для всех: и для людей с ограничениями зрения, слуха или движения, и для тех, у кого старый телефон или браузер без скриптов.",
  },
  reviewedOn: toIsoDate("2026-11-21"),
  sections: [
    {
      title: { az: "Hansı ölçüyə uyğundur", en: "The measure", ru: "Каким требованиям отвечает" },
      paragraphs: [
        {
          az: "WCAG 2.2, AA səviyyəsini hədəf götürürük; mətnin kontrastı AAA səviyyəsindədir.",
          en: "We aim at WCAG 2.2, level AA; the contrast of text meets level AAA.",
          ru: "Мы ориентируемся на WCAG 2.2, уровень AA; контраст текста отвечает уровню AAA.",
        },
      ],
      points: [
        {
          az: "Hər səhifə yalnız klaviatura ilə işləyir, fokus həmişə görünür.",
          en: "Every page works with the keyboard alone, and the focus is always visible.",
          ru: "Каждая страница работает с одной клавиатурой, фокус всегда виден.",
        },
        {
          az: "Eni 320 piksel olan ekranda və 400 faiz böyüdəndə səhifə yana sürüşmür.",
          en: "Nothing scrolls sideways on a screen 320 pixels wide or at 400 per cent zoom.",
          ru: "На экране шириной 320 пикселей и при увеличении до 400 процентов страница не прокручивается вбок.",
        },
        {
          az: "Rəng heç vaxt tək danışmır: yanında söz və işarə var.",
          en: "Colour never speaks alone: a word and a mark stand beside it.",
          ru: "Цвет никогда не говорит один: рядом есть слово и знак.",
        },
        {
          az: "Tünd görünüş, yüksək kontrast və az hərəkət cihazınızın ayarından götürülür.",
          en: "Dark appearance, high contrast and reduced motion follow the settings of your device.",
          ru: "Тёмное оформление, высокий контраст и меньше движения берутся из настроек вашего устройства.",
        },
        {
          az: "Oxumaq və daxil olmaq üçün skript lazım deyil.",
          en: "No script is needed to read or to sign in.",
          ru: "Для чтения и входа скрипты не нужны.",
        },
      ],
    },
    {
      title: { az: "Necə yoxlanılır", en: "How it is checked", ru: "Как это проверяется" },
      paragraphs: [
        {
          az: "Səhifələr axe aləti ilə üç dildə, açıq və tünd görünüşdə, telefon və kompüter enində yoxlanılır; klaviatura ilə və skriptsiz də açılır.",
          en: "Pages are checked with the axe tool in three languages, light and dark, at telephone and computer widths, and are opened with the keyboard and without scripts.",
          ru: "Страницы проверяются инструментом axe на трёх языках, в светлом и тёмном оформлении, на ширине телефона и компьютера, а также с клавиатуры и без скриптов.",
        },
      ],
    },
    {
      title: { az: "Nə hələ edilməyib", en: "What is not done yet", ru: "Что пока не сделано" },
      points: [
        {
          az: "Portalı ekran oxuyan proqramdan gündəlik istifadə edən insanlar hələ sınaqdan keçirməyib.",
          en: "People who use a screen reader every day have not tried the portal yet.",
          ru: "Портал ещё не опробовали люди, которые ежедневно пользуются программой чтения с экрана.",
        },
        {
          az: "İşarə dilində izahlar yoxdur.",
          en: "There are no explanations in sign language.",
          ru: "Нет пояснений на жестовом языке.",
        },
        {
          az: "ASAN Login-in səhifələri bizim deyil; onların əlçatanlığına biz cavabdeh deyilik.",
          en: "The pages of ASAN Login are not ours; we do not answer for their accessibility.",
          ru: "Страницы ASAN Login не наши; за их доступность мы не отвечаем.",
        },
      ],
    },
    {
      title: {
        az: "Maneə ilə rastlaşmısınız?",
        en: "Have you met a barrier?",
        ru: "Столкнулись с препятствием?",
      },
      paragraphs: [
        {
          az: "142-yə zəng edin və ya DOST mərkəzində deyin: hansı səhifədə nəyi edə bilmədiniz. Həmin işi telefonla və ya mərkəzdə görmək olar.",
          en: "Call 142 or tell a DOST centre on which page you could not do what. The same can be done by telephone or at a centre.",
          ru: "Позвоните 142 или скажите в центре DOST, на какой странице и что не получилось. То же самое можно сделать по телефону или в центре.",
        },
      ],
    },
  ],
};
