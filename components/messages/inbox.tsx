import { GoLink, Sheet, StateWord } from "@/components/ui";
import { formatDay, formatTime, localePath, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { tell } from "@/lib/messages/kinds";
import type { InboxView, MessageView } from "@/lib/messages/schema";

/** INBOX: messages, newest first; what was not opened yet says so by a word, not by weight alone. */
export function Inbox({
  locale,
  inbox,
  isFirstPage,
}: {
  locale: Locale;
  inbox: InboxView;
  isFirstPage: boolean;
}) {
  const t = translator(locale, "messages");
  const path = localePath(locale, "/messages");
  const { messages, nextBefore } = inbox;
  return (
    <Sheet
      label={t("inbox")}
      footer={
        (nextBefore || !isFirstPage) && (
          <div className="row between">
            {!isFirstPage && <GoLink href={path}>{t("newest")}</GoLink>}
            {nextBefore && (
              <GoLink href={`${path}?before=${nextBefore}`} arrow>
                {t("earlier")}
              </GoLink>
            )}
          </div>
        )
      }
    >
      {messages.length === 0 ? (
        <p className="pad">{t(isFirstPage ? "empty" : "none")}</p>
      ) : (
        <ol>
          {messages.map((message) => (
            <Line key={message.messageId} locale={locale} message={message} />
          ))}
        </ol>
      )}
    </Sheet>
  );
}

function Line({ locale, message }: { locale: Locale; message: MessageView }) {
  const t = translator(locale, "messages");
  const { messageId, kind, params, createdAt, readAt } = message;
  const { title, body, asks } = tell(kind, params, locale);
  return (
    <li className="entry">
      <time dateTime={createdAt.toISOString()}>
        <b className="n">{formatDay(dayInBaku(createdAt))}</b> {formatTime(createdAt)}
      </time>
      <div>
        <h2 className="message">
          <a href={localePath(locale, `/messages/${messageId}`)}>{title}</a>
        </h2>
        {readAt === null && (
          <StateWord state={asks ? "turn" : "moving"}>{t(asks ? "asks" : "new")}</StateWord>
        )}
        <p className="why">{body}</p>
      </div>
    </li>
  );
}
