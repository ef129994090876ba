import { toIsoDate } from "@/lib/kernel/date";
import type { ProseContent } from "../prose";

export const content: ProseContent = {
  title: { az: "Məxfilik", en: "Privacy", ru: "Конфиденциальность" },
  lead: {
    az: "Portal sizin haqqınızda nə saxlayır, nə üçün, nə qədər, kim görə bilər və sizin hansı hüquqlarınız var.",
    en: "What the portal keeps about you, what for, how long, who may see it, and what your rights are.",
    ru: "Что портал хранит о вас, зачем, как долго, кто может это видеть и какие у вас права.",
  },
  reviewedOn: toIsoDate("2026-11-21"),
  sections: [
    {
      title: { az: "Nə saxlanılır", en: "What is kept", ru: "Что хранится" },
      points: [
        {
          az: "Reyestrlərin son cavabı: hər qurumun sizin haqqınızda sonuncu dəfə nə dediyi və hansı gün. Yeni cavab gələndə köhnəsinin yerinə yazılır. Qurum cavab verməsə, son yaxşı cavab qalır.",
          en: "The registers' last answer: what each institution last said about you, and on what day. A new answer takes the place of the old one. If an institution does not answer, its last good answer stays.",
          ru: "Последний ответ реестров: что каждое учреждение в последний раз сообщило о вас и в какой день. Новый ответ заменяет прежний. Если учреждение не отвечает, остаётся последний полученный ответ.",
        },
        {
          az: "Baxış tarixçəsi: məlumatınıza kim, nə vaxt, niyə və hansı növ məlumata baxıb. Məlumatın özü bu tarixçədə yoxdur.",
          en: "The history of access: who looked at your data, when, why and at what kind of data. The data itself is not in it.",
          ru: "История доступа: кто, когда, почему и какие виды ваших данных смотрел. Самих данных в ней нет.",
        },
        {
          az: "Girişləriniz: nə vaxt, hansı üsulla və hansı növ cihazdan (məsələn, «Chrome, Android») daxil olmusunuz.",
          en: "Your sign-ins: when, by what means and from what kind of device (for example “Chrome, Android”).",
          ru: "Ваши входы: когда, каким способом и с какого вида устройства (например, «Chrome, Android»).",
        },
        {
          az: "FİN-iniz: yalnız sizi reyestrlərdə tanımaq üçün. Portalın içində əvəzinə mənasız bir nömrə işlədilir.",
          en: "Your FIN: only to recognise you in the registers. Inside the portal a number without meaning is used in its place.",
          ru: "Ваш ФИН: только чтобы узнать вас в реестрах. Внутри портала вместо него используется ничего не значащий номер.",
        },
      ],
    },
    {
      title: { az: "Nə saxlanılmır", en: "What is not kept", ru: "Что не хранится" },
      points: [
        {
          az: "Şifrəniz, imza kodlarınız və üz şəkliniz: onları yalnız ASAN Login görür.",
          en: "Your password, signature codes and picture: only ASAN Login sees them.",
          ru: "Пароль, коды подписи и изображение лица: их видит только ASAN Login.",
        },
        {
          az: "Reklam və izləmə məlumatı: portalda kənar sayt, sayğac və reklam yoxdur.",
          en: "Data for advertising or tracking: there is no outside site, counter or advertisement on the portal.",
          ru: "Данные для рекламы и слежения: на портале нет посторонних сайтов, счётчиков и рекламы.",
        },
        {
          az: "Ünvan sətrində, brauzerin yaddaşında və server jurnallarında şəxsi məlumat.",
          en: "Personal data in addresses, in the browser's storage or in server logs.",
          ru: "Личные данные в адресной строке, в памяти браузера и в журналах сервера.",
        },
      ],
    },
    {
      title: { az: "Nə üçün", en: "What for", ru: "Для чего" },
      paragraphs: [
        {
          az: "Məlumat yalnız bunlar üçün açılır: sizə göstərmək; DOST mərkəzində və ya çağrı mərkəzində sizə xidmət göstərmək; reyestrlərin cavabını yeniləmək. Hər açılışın məqsədi bağlı siyahıdan seçilir və tarixçənizə yazılır. Başqa məqsədlə baxmaq üçün portalda yol yoxdur.",
          en: "Data is opened only to show it to you, to serve you at a DOST centre or the call centre, and to renew the registers' answers. The purpose of each opening is chosen from a closed list and written into your history. The portal has no way to look for any other purpose.",
          ru: "Данные открываются только для того, чтобы показать их вам, обслужить вас в центре DOST или колл-центре и обновить ответы реестров. Цель каждого открытия выбирается из закрытого списка и записывается в вашу историю. Смотреть с другой целью портал не позволяет.",
        },
      ],
    },
    {
      title: { az: "Baxış tarixçəsi", en: "The history of access", ru: "История доступа" },
      paragraphs: [
        {
          az: "Yazı məlumat açılmazdan əvvəl edilir: verilənlər bazası yazı olmadan sətri vermir. Rədd edilən cəhdlər də yazılır. Yazılar bir-birinə bağlıdır: birini dəyişmək və ya silmək olmaz ki, bu görünməsin.",
          en: "The entry is made before the data is opened: without it the database does not give the row. Refused attempts are written down too. The entries are chained to one another: none can be changed or removed without it showing.",
          ru: "Запись делается до открытия данных: без неё база данных не выдаёт строку. Отклонённые попытки тоже записываются. Записи связаны друг с другом: ни одну нельзя изменить или удалить незаметно.",
        },
        {
          az: "Əməkdaşlar sizə adla deyil, kodla göstərilir. Bir qurumda eyni əməkdaş sizin üçün həmişə eyni koddadır.",
          en: "Staff appear to you under a code, not by name. Within one institution the same member of staff always has the same code for you.",
          ru: "Сотрудники показаны вам под кодом, а не по имени. В одном учреждении один и тот же сотрудник для вас всегда под одним кодом.",
        },
      ],
    },
    {
      title: { az: "Nə qədər", en: "How long", ru: "Как долго" },
      points: [
        {
          az: "Reyestrin cavabı: yenisi gələnə qədər.",
          en: "A register's answer: until the next one comes.",
          ru: "Ответ реестра: до прихода следующего.",
        },
        {
          az: "Baxış tarixçəsi: silinmir. Bu, sizin hüququnuzun sübutudur.",
          en: "The history of access: it is not deleted. It is the proof of your right.",
          ru: "История доступа: не удаляется. Это доказательство вашего права.",
        },
        {
          az: "Kabinet: 15 dəqiqə hərəkətsizlikdən və ya girişdən 8 saat sonra bağlanır. Girişlərin siyahısı qalır.",
          en: "The session: it closes after 15 minutes without activity or 8 hours after signing in. The list of sign-ins stays.",
          ru: "Сеанс: закрывается через 15 минут бездействия или через 8 часов после входа. Список входов остаётся.",
        },
      ],
    },
    {
      title: {
        az: "Brauzerinizdə nə qalır",
        en: "What stays in your browser",
        ru: "Что остаётся в браузере",
      },
      paragraphs: [
        {
          az: "İki kuki: birincisi girişinizin açarıdır, çıxanda silinir və skriptlər onu oxuya bilmir; ikincisi seçdiyiniz dildir. Daxil olarkən bir neçə dəqiqəlik köməkçi kukilər də yaranır. Heç birində nə FİN, nə ad var.",
          en: "Two cookies: one is the key of your session, is deleted when you sign out and cannot be read by scripts; the other is the language you chose. While you sign in, a few more stand for some minutes. None holds your FIN or name.",
          ru: "Два файла cookie: первый служит ключом сеанса, удаляется при выходе и недоступен скриптам; второй хранит выбранный язык. Во время входа на несколько минут появляются вспомогательные файлы. Ни ФИН, ни имени в них нет.",
        },
      ],
    },
    {
      title: { az: "Hüquqlarınız", en: "Your rights", ru: "Ваши права" },
      paragraphs: [
        {
          az: "«Fərdi məlumatlar haqqında» Azərbaycan Respublikasının Qanununa (11.05.2010, № 998-IIIQ) əsasən:",
          en: "Under the Law of the Republic of Azerbaijan on Personal Data (11.05.2010, No. 998-IIIQ):",
          ru: "По Закону Азербайджанской Республики «О персональных данных» (11.05.2010, № 998-IIIQ):",
        },
      ],
      points: [
        {
          az: "haqqınızda nə saxlanıldığını bilmək və görmək: «Məlumatlarım» səhifəsi;",
          en: "to know and see what is kept about you: the page “My data”;",
          ru: "знать и видеть, что о вас хранится: страница «Мои данные»;",
        },
        {
          az: "onu kimlərin aldığını bilmək: «Kim baxıb» səhifəsi;",
          en: "to know who has received it: the page “Who looked”;",
          ru: "знать, кто их получал: страница «Кто смотрел»;",
        },
        {
          az: "səhvin düzəldilməsini tələb etmək: faktın mənbəyində adı yazılan qurumdan;",
          en: "to have a mistake corrected: by the institution named as the source of the fact;",
          ru: "требовать исправления ошибки: от учреждения, названного источником факта;",
        },
        {
          az: "şikayət etmək: 142-yə, fərdi məlumatlar sahəsində tənzimləyici olan Rəqəmsal İnkişaf və Nəqliyyat Nazirliyinə və ya məhkəməyə.",
          en: "to complain: to 142, to the Ministry of Digital Development and Transport, which regulates personal data, or to a court.",
          ru: "подать жалобу: по номеру 142, в Министерство цифрового развития и транспорта, которое регулирует эту сферу, или в суд.",
        },
      ],
    },
    {
      title: {
        az: "Bu nümayişdirsə",
        en: "If this is a demonstration",
        ru: "Если это демонстрация",
      },
      paragraphs: [
        {
          az: "Səhifənin başında «Nümayiş» yazılıbsa, buradakı bütün şəxslər və məlumatlar uydurmadır və dövlət reyestrləri əvəzinə onların oxşarları cavab verir.",
          en: "If the top of the page says “Demonstration”, all persons and data here are invented, and stand-ins answer in place of the state registers.",
          ru: "Если вверху страницы написано «Демонстрация», все люди и данные здесь вымышлены, а вместо государственных реестров отвечают их подобия.",
        },
      ],
    },
  ],
};
