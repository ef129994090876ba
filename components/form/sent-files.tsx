import { Item, Items } from "@/components/ui";
import { inKilobytes, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** FILES that were sent with an application, each to be opened: at the desk and by who sent them. */
export function SentFiles({
  locale,
  files,
  under,
}: {
  locale: Locale;
  files: readonly { id: string; fileName: string; size: number }[];
  /** Address under which they are opened by their id. */
  under: string;
}) {
  const t = translator(locale, "form");
  return (
    <Items>
      {files.map(({ id, fileName, size }) => (
        <Item
          key={id}
          title={<a href={`${under}/${id}`}>{fileName}</a>}
          note={t("size", { kilobytes: inKilobytes(size) })}
        />
      ))}
    </Items>
  );
}
