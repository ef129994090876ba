/** @jsxImportSource hono/jsx */
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { Method } from "../methods/method";
import type { Example } from "../people";

/**
 * THE LIST OF EXAMPLE PERSONS: what makes a demonstration quick. Choosing one opens the chosen way
 * to sign in with everything filled in. Posted, so that no FIN stands in an address.
 */

const texts = {
  title: {
    az: "Nümunə şəxs seçin",
    en: "Choose an example person",
    ru: "Выберите вымышленное лицо",
  },
  lead: {
    az: "Hamısı uydurmadır. Seçdiyiniz şəxsin məlumatı növbəti səhifədə hazır yazılmış olacaq.",
    en: "All of them are invented. The next page will be filled in for the person you choose.",
    ru: "Все они вымышлены. Следующая страница будет заполнена за выбранное лицо.",
  },
  way: { az: "Giriş üsulu", en: "Way to sign in", ru: "Способ входа" },
  search: {
    az: "Ad və ya FİN üzrə axtarış",
    en: "Search by name or FIN",
    ru: "Поиск по имени или ФИН",
  },
  searchButton: { az: "Axtar", en: "Search", ru: "Найти" },
  citizens: { az: "Vətəndaşlar", en: "Citizens", ru: "Граждане" },
  officers: { az: "Əməkdaşlar", en: "Officers", ru: "Сотрудники" },
  none: {
    az: "Belə nümunə şəxs yoxdur. Adın bir hissəsini yazın və ya axtarışı boş göndərin.",
    en: "There is no such example person. Type part of a name, or search for nothing to see all.",
    ru: "Такого лица нет. Введите часть имени или отправьте пустой поиск, чтобы увидеть всех.",
  },
} as const satisfies Record<string, Texts>;

export interface PickerProps {
  locale: Locale;
  action: string;
  methods: readonly Method[];
  examples: readonly Example[];
  search: string;
}

export function Picker({ locale, action, methods, examples, search }: PickerProps) {
  const groups = [
    { title: texts.citizens, members: examples.filter(({ kind }) => kind === "citizen") },
    { title: texts.officers, members: examples.filter(({ kind }) => kind === "officer") },
  ].filter(({ members }) => members.length > 0);

  return (
    <section class="sheet picker" id="persons" aria-labelledby="persons-title">
      <form method="post" action={action}>
        <div class="pad stack">
          <h2 id="persons-title">{texts.title[locale]}</h2>
          <p class="small soft">{texts.lead[locale]}</p>
          {/* First in the form, so that Enter in the box searches. */}
          <div class="field">
            <label for="search">{texts.search[locale]}</label>
            <div class="search">
              <input
                class="input"
                type="search"
                id="search"
                name="search"
                value={search}
                maxlength={60}
                autocomplete="off"
                spellcheck={false}
              />
              <button class="btn second" type="submit">
                {texts.searchButton[locale]}
              </button>
            </div>
          </div>
          <fieldset class="field">
            <legend>{texts.way[locale]}</legend>
            <div class="chips">
              {methods.map(({ code, short }, index) => (
                <label class="chip">
                  <input type="radio" name="method" value={code} checked={index === 0} />
                  <span>{short}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </div>
        {groups.length === 0 && <p class="pad none">{texts.none[locale]}</p>}
        {groups.map(({ title, members }) => (
          <>
            <h3>{title[locale]}</h3>
            <ul class="persons">
              {members.map(({ fin, name, note }) => (
                <li>
                  <button type="submit" name="person" value={fin}>
                    <span class="name">
                      <b lang="az">{name}</b> <span class="code">{fin}</span>
                    </span>
                    <span class="note">{note[locale]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        ))}
      </form>
    </section>
  );
}
