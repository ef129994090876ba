import { localeOfPath } from "@/lib/i18n";
import { currentPath } from "@/lib/web";
import { NotFoundPage } from "./not-found-page";

/**
 * Where a form's answer is that there is no such thing, and a script shows it in place of the page: the same
 * words as for an address that nothing answers.
 */
export default async function NotFound() {
  return <NotFoundPage locale={localeOfPath(await currentPath())} />;
}
