import { lawPath } from "@/components/law";
import type { Texts } from "@/lib/kernel/texts";
import { recordedShare, reliefBefore2006, valueOfYearBefore2006 } from "@/lib/law";
import type { PageLink } from "../page-links";

/** One thing a person may ask about the portal. `id` is its anchor on the help page. */
export interface Topic {
  id: string;
  title: Texts;
  paragraphs: readonly Texts[];
  /** A list under the first paragraph, which ends with a colon. */
  points?: readonly Texts[];
  /** Where one goes on from the answer. */
  links?: readonly PageLink[];
}

/** Only what the portal does today. A topic comes with the thing it explains. */
export const TOPICS: readonly Topic[] = [
  {
    id: "what",
    title: {
      az: "Bu portal nə edir?",
      en: "What does this portal do?",
      ru: "Что делает этот портал?",
    },
    paragraphs: [
      {
        az: "Dövlət reyestrlərinin sizin haqqınızda dediyini bir səhifədə göstərir: şəxsiyyət, ailə, iş, sığorta hesabı, təhsil, əlillik, müavinət və ödənişlər, sənədlər, əlaqə. Hər faktın yanında onu yazan qurum və gün dayanır.",
        en: "It shows on one page what the state registers say about you: identity, family, work, insurance account, education, disability, allowances and payments, documents, contacts. Beside every fact stand the institution that wrote it and the day.",
        ru: "Показывает на одной странице то, что записано о вас в государственных реестрах: личность, семья, работа, страховой счёт, образование, инвалидность, пособия и выплаты, документы, контакты. Рядом с каждым фактом указаны учреждение, которое его записало, и день.",
      },
      {
        az: "Pensiya kapitalınızı hesablayır və hər rəqəmin necə alındığını göstərir. Məlumatınıza kimin, nə vaxt və niyə baxdığını da görürsünüz. Buradan xidmətlərə müraciət edir, bir neçə saniyəyə arayış alırsınız; arayışı alan hər kəs onun həqiqiliyini yoxlaya bilər.",
        en: "It computes your pension capital and shows how each figure was reached. You also see who has looked at your data, when and why. You apply for services here and get references within seconds; whoever receives a reference can check that it is genuine.",
        ru: "Рассчитывает ваш пенсионный капитал и показывает, как получена каждая цифра. Вы видите и то, кто, когда и почему смотрел ваши данные. Здесь же вы обращаетесь за услугами и за несколько секунд получаете справки; каждый, кто получит справку, может проверить её подлинность.",
      },
    ],
  },
  {
    id: "sign-in",
    title: { az: "Necə daxil olum?", en: "How do I sign in?", ru: "Как войти?" },
    paragraphs: [
      {
        az: "«Daxil ol» düyməsi sizi ASAN Login-ə aparır. Orada beş üsuldan birini seçirsiniz: identifikasiya nömrəsi (FİN) və şifrə, SİMA Rəqəmsal İmza, Asan İmza, SİMA Token və ya BSXM Elektron İmza. Sonra bu portala qayıdırsınız.",
        en: "The sign-in button takes you to ASAN Login. There you choose one of five ways: identification number (FIN) and password, SİMA digital signature, Asan İmza, SİMA Token or BSXM e-signature. Then you come back to this portal.",
        ru: "Кнопка «Войти» ведёт в ASAN Login. Там вы выбираете один из пяти способов: идентификационный номер (ФИН) и пароль, цифровая подпись SİMA, Asan İmza, SİMA Token или электронная подпись BSXM. Затем вы возвращаетесь на этот портал.",
      },
      {
        az: "Şifrənizi və imza kodunuzu yalnız ASAN Login-in səhifəsində yazın. Portal onları görmür.",
        en: "Type your password and signature codes only on the page of ASAN Login. The portal does not see them.",
        ru: "Вводите пароль и коды подписи только на странице ASAN Login. Портал их не видит.",
      },
    ],
  },
  {
    id: "cannot-sign-in",
    title: { az: "Daxil ola bilmirəm", en: "I cannot sign in", ru: "Не могу войти" },
    paragraphs: [
      {
        az: "Səhifədəki səhv mətnini oxuyun: nə baş verdiyi və nə etməli olduğunuz orada yazılıb. Çox cəhd edilibsə, səhifədə yazılan qədər gözləyin. Qeydiyyatınız yoxdursa və ya şifrəni unutmusunuzsa, bunu ASAN Login-də həll etmək olar.",
        en: "Read the message on the page: it says what happened and what to do. After too many tries wait as long as the page says. If you are not registered or have forgotten your password, ASAN Login can settle that.",
        ru: "Прочитайте сообщение на странице: в нём сказано, что произошло и что делать. После многих попыток подождите столько, сколько указано на странице. Если вы не зарегистрированы или забыли пароль, это решается в ASAN Login.",
      },
      {
        az: "Alınmırsa, 142-yə zəng edin. Əməkdaş sizdən şifrə və ya kod soruşmayacaq.",
        en: "If it still does not work, call 142. Our staff will not ask you for a password or a code.",
        ru: "Если не получается, звоните 142. Сотрудник не станет спрашивать пароль или код.",
      },
    ],
  },
  {
    id: "sources",
    title: {
      az: "Məlumatım haradan gəlir?",
      en: "Where does my data come from?",
      ru: "Откуда берутся мои данные?",
    },
    paragraphs: [
      {
        az: "Hər qurumun öz reyestrindən, dövlət məlumat mübadiləsi sistemi ilə. Portal onu dəyişmir. «Mənbə: DİN · 12.11.2026» o deməkdir ki, faktı Daxili İşlər Nazirliyi deyib və həmin gün yazıb.",
        en: "From each institution's own register, over the state's data exchange. The portal does not change it. “Source: DİN · 12.11.2026” means that the Ministry of Internal Affairs states the fact and dated it so.",
        ru: "Из реестра каждого учреждения, через государственную систему обмена данными. Портал их не меняет. «Источник: DİN · 12.11.2026» означает, что факт сообщило Министерство внутренних дел и указало этот день.",
      },
      {
        az: "Reyestrlər eyni şey haqqında fərqli deyirsə, hər ikisini yan-yana göstəririk.",
        en: "Where registers say different things about the same matter, we show both side by side.",
        ru: "Если реестры говорят об одном и том же разное, мы показываем обе версии рядом.",
      },
    ],
  },
  {
    id: "small-pension",
    title: {
      az: "Pensiyam niyə azdır?",
      en: "Why is my pension so small?",
      ru: "Почему моя пенсия такая маленькая?",
    },
    paragraphs: [
      {
        az: "Pensiya hesabınızdakı kapitaldan alınır: kapital qanunda yazılan aylara bölünür. Kapitala isə yalnız sizin üçün bəyan edilmiş və ödənilmiş haqlar düşür. Pensiyanın az olmasının adi səbəbləri:",
        en: "A pension comes from the capital in your account: the capital is divided by the months the law names. Only contributions that were declared and paid for you reach it. The usual reasons for a small pension:",
        ru: "Пенсия рассчитывается из капитала на вашем счёте: капитал делится на число месяцев, указанное в законе. В капитал попадают только взносы, которые за вас заявлены и уплачены. Обычные причины небольшой пенсии:",
      },
      {
        az: "«Pensiya kapitalı» səhifəsi bunların hansının sizə aid olduğunu deyir: çatmayan aylar işəgötürənin adı ilə, hər ilin haqqı, indeksi və qanundakı yeri. Orada nə etmək olduğu da yazılıb.",
        en: "The page “Pension capital” says which of these is yours: missing months with the name of the employer, the contributions and the index of each year, and where the law has it. It also says what can be done.",
        ru: "На странице «Пенсионный капитал» видно, что из этого относится к вам: недостающие месяцы с названием работодателя, взносы и индекс каждого года и место в законе. Там же написано, что можно сделать.",
      },
    ],
    points: [
      {
        az: "əməkhaqqının bir hissəsi bəyan edilməyib;",
        en: "a part of the pay was not declared;",
        ru: "часть зарплаты не была заявлена;",
      },
      {
        az: "işəgötürən bəzi ayların haqqını köçürməyib;",
        en: "the employer did not pay the contributions of some months;",
        ru: "работодатель не уплатил взносы за некоторые месяцы;",
      },
      {
        az: "işsiz keçən aylar olub;",
        en: "there were months without work;",
        ru: "были месяцы без работы;",
      },
      {
        az: "2017-ci ilin iyulunadək haqların daha az hissəsi kapitala yazılıb;",
        en: "until July 2017 a smaller part of the contributions was recorded in the capital;",
        ru: "до июля 2017 года в капитал записывалась меньшая часть взносов;",
      },
      {
        az: "2006-cı ilədək illər o vaxtkı əməkhaqqınızla yox, qanunun qoyduğu dəyərlə sayılır.",
        en: "years before 2006 count at a value set by law and not by your pay at the time.",
        ru: "годы до 2006 года считаются по стоимости, установленной законом, а не по тогдашней зарплате.",
      },
    ],
    links: [
      {
        path: "/pension",
        label: {
          az: "Pensiya kapitalıma bax",
          en: "See my pension capital",
          ru: "Посмотреть мой пенсионный капитал",
        },
      },
      {
        path: "/pension-calculator",
        label: {
          az: "Daxil olmadan hesabla",
          en: "Calculate without signing in",
          ru: "Рассчитать без входа",
        },
      },
      {
        path: lawPath(recordedShare),
        label: {
          az: "Haqların kapitala yazılan hissəsi",
          en: "The part of the contributions that is recorded",
          ru: "Часть взносов, которая записывается в капитал",
        },
      },
    ],
  },
  {
    id: "before-2006",
    title: {
      az: "2006-cı ilədək illərim haradadır?",
      en: "Where are my years before 2006?",
      ru: "Где мои годы до 2006 года?",
    },
    paragraphs: [
      {
        az: "Fərdi hesablar 1 yanvar 2006-cı ildən aparılır. Ondan əvvəlki iş hesabda haqq kimi yox, vaxt kimi durur: hər tam il üçün kapitala qanunun qoyduğu dəyər yazılır və o da hər il indeksləşdirilir. Bu illər stajınıza da daxildir. «Pensiya kapitalı» səhifəsində onlar «2006-cı ilədək iş» başlığı altındadır.",
        en: "Individual accounts have been kept since 1 January 2006. Earlier work stands in the account as time and not as contributions: for each full year the capital gets a value set by law, which is indexed every year as well. These years also belong to your insurance record. On the page “Pension capital” they stand under “Work before 2006”.",
        ru: "Индивидуальные счета ведутся с 1 января 2006 года. Более ранняя работа учтена на счёте как время, а не как взносы: за каждый полный год в капитал записывается стоимость, установленная законом, и она тоже индексируется каждый год. Эти годы входят и в страховой стаж. На странице «Пенсионный капитал» они стоят под заголовком «Работа до 2006 года».",
      },
      {
        az: "Orada olmayan işin sübutu fonda (DSMF) yoxdur. Əmək kitabçası və ya arxiv arayışı ilə fondun yerli şöbəsinə və ya DOST mərkəzinə gedin. Fond hesabı düzəldəndən sonra kabinetinizdə reyestrləri yenidən soruşun.",
        en: "Of work that is not there the fund (DSMF) holds no proof. Take the employment record book or a certificate from an archive to the fund's local branch or to a DOST centre. Once the fund has corrected the account, ask the registers again from your account here.",
        ru: "Если работы там нет, у фонда (DSMF) нет её подтверждения. Обратитесь с трудовой книжкой или справкой из архива в местный отдел фонда или в центр DOST. Когда фонд исправит счёт, запросите реестры снова в кабинете.",
      },
    ],
    links: [
      {
        path: "/pension#before-2006",
        label: {
          az: "2006-cı ilədək işimə bax",
          en: "See my work before 2006",
          ru: "Посмотреть мою работу до 2006 года",
        },
      },
      {
        path: lawPath(valueOfYearBefore2006),
        label: {
          az: "Bir ilin dəyəri",
          en: "The value of one year",
          ru: "Стоимость одного года",
        },
      },
      {
        path: lawPath(reliefBefore2006),
        label: {
          az: "Bu illərə görə güzəşt (maddə 22-1)",
          en: "The relief for these years (Article 22-1)",
          ru: "Льгота за эти годы (статья 22-1)",
        },
      },
      {
        path: "/centres",
        label: { az: "DOST mərkəzləri", en: "DOST centres", ru: "Центры DOST" },
      },
    ],
  },
  {
    id: "apply",
    title: {
      az: "Müavinət üçün necə müraciət edim?",
      en: "How do I apply for a benefit?",
      ru: "Как обратиться за пособием?",
    },
    paragraphs: [
      {
        az: "«Xidmətlər» səhifəsində xidməti seçin: kim müraciət edə bilər, nə qədər çəkir və nəyə baxılacaq, orada yazılıb. Daxil olandan sonra yalnız reyestrlərin bilmədiyini soruşuruq, hər ekranda bir sual. Yazdıqlarınız 30 gün saxlanılır, başqa cihazda da davam etmək olar.",
        en: "Choose the service on the page “Services”: who may apply, how long it takes and what will be looked up is written there. Once you have signed in we ask only what the registers do not know, one question at a time. What you have written is kept for 30 days, and you can go on with another device.",
        ru: "Выберите услугу на странице «Услуги»: там сказано, кто может обратиться, сколько это занимает и что будет проверено. После входа мы спрашиваем только то, чего не знают реестры, по одному вопросу на экране. Написанное хранится 30 дней, продолжить можно и на другом устройстве.",
      },
      {
        az: "Göndərəndən sonra «Müraciətlərim» səhifəsində müraciətin kimdə olduğunu, qərarın hansı günədək verilməli olduğunu və sonra nə olacağını görürsünüz. İmtina edilsə, hər şərt ayrıca yazılır: nə çatmır, hansı maddə ilə və necə şikayət etmək olar. Xəbər həm kabinetinizə, həm də istəsəniz SMS-lə gəlir.",
        en: "After sending it, “My applications” shows who has it, by which day it must be decided and what comes next. If it is refused, each condition is told by itself: what is missing, by which article, and how to appeal. News come to your account and, if you wish, by text message.",
        ru: "После отправки на странице «Мои обращения» видно, у кого оно, к какому дню должно быть решено и что дальше. При отказе каждое условие названо отдельно: чего не хватает, по какой статье и как подать жалобу. Новости приходят в кабинет и, если хотите, по СМС.",
      },
    ],
    links: [
      {
        path: "/services",
        label: { az: "Xidmətlərə bax", en: "See the services", ru: "Список услуг" },
      },
      {
        path: "/cases",
        label: { az: "Müraciətlərim", en: "My applications", ru: "Мои обращения" },
      },
    ],
  },
  {
    id: "mistake",
    title: {
      az: "Məlumatda səhv var",
      en: "There is a mistake in my data",
      ru: "В данных ошибка",
    },
    paragraphs: [
      {
        az: "Səhvi faktın sahibi olan qurum düzəldir: adı mənbədə yazılıb. «Məlumatımda səhvin düzəldilməsi» xidməti ilə yazın: müraciətiniz birbaşa həmin quruma gedir. 142-yə zəng də edə və ya DOST mərkəzinə gələ bilərsiniz. Qurum reyestrini düzəldəndən sonra «Yenidən soruş» düyməsi ilə kabinetinizi yeniləyin.",
        en: "The institution that owns the fact corrects it: its name stands in the source. Write with the service “Correct my record”: your request goes straight to that institution. You can also call 142 or come to a DOST centre. Once the register is corrected, ask again from your account.",
        ru: "Ошибку исправляет учреждение, которому принадлежит факт: оно названо в источнике. Напишите через услугу «Исправить ошибку в моих данных»: обращение идёт прямо в это учреждение. Можно также позвонить по номеру 142 или прийти в центр DOST. Когда реестр исправят, запросите данные снова в кабинете.",
      },
    ],
    links: [
      {
        path: "/services/record-correction",
        label: {
          az: "Düzəliş istə",
          en: "Ask for a correction",
          ru: "Попросить исправить",
        },
      },
    ],
  },
  {
    id: "silence",
    title: {
      az: "«Reyestr cavab vermir» nə deməkdir?",
      en: "What does “the register does not answer” mean?",
      ru: "Что значит «реестр не отвечает»?",
    },
    paragraphs: [
      {
        az: "Qurumun sistemi bizim sorğuya cavab verməyib. Məlumatınız silinməyib və sizdən heç nə tələb olunmur. Son bildiyimizi günü ilə göstəririk və yenidən soruşuruq.",
        en: "The institution's system did not answer our request. Your data is not lost and nothing is needed from you. We show what we last knew, with its day, and ask again.",
        ru: "Система учреждения не ответила на наш запрос. Ваши данные не пропали, от вас ничего не требуется. Мы показываем последнее известное с датой и запрашиваем снова.",
      },
    ],
  },
  {
    id: "access",
    title: {
      az: "Məlumatıma kim baxıb?",
      en: "Who has looked at my data?",
      ru: "Кто смотрел мои данные?",
    },
    paragraphs: [
      {
        az: "«Kim baxıb» səhifəsində hər baxış bir cümlədir: hansı qurum, hansı məlumata, nə vaxt və hansı səbəbə görə baxıb. Rədd edilmiş cəhdlər də yazılır. Əməkdaş adla deyil, daimi kodla göstərilir; qurum o kodun arxasında kimin durduğunu bilir.",
        en: "On the page “Who looked” every look is one sentence: which institution looked at what, when and for what reason. Refused attempts are written down too. A member of staff appears under a lasting code, not by name; the institution knows who stands behind it.",
        ru: "На странице «Кто смотрел» каждый просмотр записан одним предложением: какое учреждение, какие данные, когда и по какой причине. Записываются и отклонённые попытки. Сотрудник указан под постоянным кодом, а не по имени; учреждение знает, кто за ним стоит.",
      },
      {
        az: "Yazı məlumat açılmazdan əvvəl edilir və silinə bilmir. Səbəbi aydın olmayan baxış görsəniz, 142-yə zəng edin.",
        en: "The entry is made before the data is opened and cannot be erased. If you see a look whose reason is not clear, call 142.",
        ru: "Запись делается до открытия данных и не может быть стёрта. Если увидите просмотр с неясной причиной, звоните 142.",
      },
    ],
  },
  {
    id: "protection",
    title: {
      az: "Məlumatım necə qorunur?",
      en: "How is my data protected?",
      ru: "Как защищены мои данные?",
    },
    paragraphs: [
      {
        az: "Verilənlər bazası sizə aid sətri yalnız kimin, niyə və hansı növ məlumata baxacağı yazılandan sonra verir. Yazı yoxdursa, məlumat da yoxdur. Bu qaydanı portalın öz proqramı da keçə bilmir.",
        en: "The database gives out a row about you only after it has been written down who will look, why and at what kind of data. Without the entry there is no data. The portal's own program cannot go around this rule.",
        ru: "База данных выдаёт строку о вас только после записи о том, кто, почему и какие данные будет смотреть. Нет записи, нет и данных. Это правило не может обойти и сама программа портала.",
      },
      {
        az: "Ünvan sətrində, brauzerin yaddaşında və sorğu jurnallarında şəxsi məlumat saxlanılmır. Ətraflı: «Məxfilik» səhifəsi.",
        en: "No personal data is kept in addresses, in the browser's storage or in server logs. More on the Privacy page.",
        ru: "Личные данные не хранятся в адресной строке, в памяти браузера и в журналах сервера. Подробнее на странице «Конфиденциальность».",
      },
    ],
  },
  {
    id: "session",
    title: {
      az: "Niyə öz-özünə çıxış oldu?",
      en: "Why was I signed out?",
      ru: "Почему выполнен выход?",
    },
    paragraphs: [
      {
        az: "15 dəqiqə heç nə etməsəniz, kabinet bağlanır ki, telefonunuzu və ya kompüterinizi götürən başqası onu görməsin. 2 dəqiqə qalmış xəbərdarlıq çıxır, uzatmaq olar. Girişdən 8 saat sonra hər halda yenidən daxil olmaq lazımdır.",
        en: "After 15 minutes without activity the account is closed, so that no one else who picks up your telephone or computer sees it. Two minutes before, a warning lets you go on. Eight hours after signing in you have to sign in again in any case.",
        ru: "Если 15 минут ничего не происходит, кабинет закрывается, чтобы его не увидел тот, кто возьмёт ваш телефон или компьютер. За 2 минуты появляется предупреждение, сеанс можно продлить. Через 8 часов после входа в любом случае нужно войти заново.",
      },
    ],
  },
  {
    id: "human",
    title: {
      az: "İnsanla danışmaq istəyirəm",
      en: "I want to talk to a person",
      ru: "Хочу поговорить с человеком",
    },
    paragraphs: [
      {
        az: "Çağrı mərkəzi: 142. Üz-üzə danışmaq üçün istənilən DOST mərkəzinə gəlin. Operator məlumatınıza baxsa, bunu kabinetinizdə görəcəksiniz.",
        en: "Call centre: 142. To talk face to face come to any DOST centre. If the operator looks at your data, you will see it in your account.",
        ru: "Колл-центр: 142. Чтобы поговорить лично, придите в любой центр DOST. Если оператор посмотрит ваши данные, вы увидите это в кабинете.",
      },
    ],
  },
];
