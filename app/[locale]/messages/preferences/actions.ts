"use server";

import { redirect } from "next/navigation";
import { changePreferences, Preferences } from "@/lib/messages";
import { citizenContext, shown } from "@/lib/web";
import { localeOfForm } from "../../form";

/** Stores what was chosen; a form that was not filled in changes nothing and says so. */
export async function changePreferencesAction(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const chosen = { yes: true, no: false }[String(form.get("sms"))];
  const wish = Preferences.safeParse({ sms: chosen, locale: form.get("language") });
  if (wish.success) await shown(changePreferences(await citizenContext(), wish.data), locale);
  redirect(`/${locale}/messages/preferences?saved=${wish.success ? 1 : 0}`);
}
