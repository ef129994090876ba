import { Button, Choice, ChoiceGroup } from "@/components/ui";
import { translator } from "@/lib/i18n";
import { LOCALES, type Locale } from "@/lib/kernel/texts";
import type { Preferences } from "@/lib/messages/schema";

/** Whether to be texted, and in which language. A plain form: no script. */
export function PreferencesForm({
  locale,
  preferences,
  action,
}: {
  locale: Locale;
  preferences: Preferences;
  action: (form: FormData) => Promise<void>;
}) {
  const t = translator(locale, "messages");
  return (
    <form action={action} className="stack-3 narrow">
      <input type="hidden" name="locale" value={locale} />
      <ChoiceGroup locale={locale} id="sms" label={t("wantSms")} hint={t("wantSmsHint")}>
        <Choice name="sms" value="yes" label={t("yes")} defaultChecked={preferences.sms} required />
        <Choice name="sms" value="no" label={t("no")} defaultChecked={!preferences.sms} required />
      </ChoiceGroup>
      <ChoiceGroup locale={locale} id="sms-language" label={t("language")}>
        {LOCALES.map((one) => (
          <Choice
            key={one}
            name="language"
            value={one}
            label={<span lang={one}>{t(`languages.${one}`)}</span>}
            defaultChecked={one === preferences.locale}
            required
          />
        ))}
      </ChoiceGroup>
      <Button>{t("save")}</Button>
    </form>
  );
}
