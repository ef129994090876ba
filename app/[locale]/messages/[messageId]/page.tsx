import type { Metadata } from "next";
import { MessageFacts } from "@/components/messages";
import { BackLink, ButtonLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { readMessage, tell } from "@/lib/messages";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../../cabinet";
import { localeOf } from "../../request";
import { visitOf } from "../../visit";

interface Props {
  params: Promise<{ locale: string; messageId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "messages")("message") };
}

/** One message, which counts as read from now on. Somebody else's does not exist. */
export default async function MessagePage({ params }: Props) {
  const locale = await localeOf(params);
  const { messageId } = await params;
  const visit = await visitOf(locale);
  const { ctx } = visit;
  const [read, { person }] = await shown(
    Promise.all([readMessage(ctx, { messageId }), viewPerson(ctx, {})]),
    locale,
  );
  const { title, body } = tell(read.message.kind, read.message.params, locale);
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <BackLink href={localePath(locale, "/messages")}>
        {translator(locale, "messages")("back")}
      </BackLink>
      <div className="head">
        <h1>{title}</h1>
        <p className="lead">{body}</p>
      </div>
      {read.message.kind === "party-asked" && (
        <p className="mb-6">
          <ButtonLink href={localePath(locale, "/cases/asked")}>
            {translator(locale, "asked")("all")}
          </ButtonLink>
        </p>
      )}
      {read.message.kind.startsWith("reference-") && (
        <p className="mb-6">
          <ButtonLink href={localePath(locale, "/references")}>
            {translator(locale, "references")("title")}
          </ButtonLink>
        </p>
      )}
      <MessageFacts locale={locale} read={read} />
    </Cabinet>
  );
}
