import { Code, Fact, FactList, Moment, Sheet } from "@/components/ui";
import { causeOf } from "@/lib/access";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { ReadView } from "@/lib/messages/schema";

/** When a message was written, what it is about, and whether it went out as a text message too. */
export function MessageFacts({ locale, read }: { locale: Locale; read: ReadView }) {
  const t = translator(locale, "messages");
  const { message, sms } = read;
  return (
    <Sheet label={t("message")}>
      <FactList variant="plain">
        <Fact label={t("receivedAt")}>
          <Moment at={message.createdAt} />
        </Fact>
        {message.cause && (
          <Fact label={t("about")}>
            <Code>{causeOf(message.cause, locale)}</Code>
          </Fact>
        )}
        {sms && <Fact label={t("sms")}>{t(`smsStates.${sms}`)}</Fact>}
      </FactList>
    </Sheet>
  );
}
