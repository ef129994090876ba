/** Text messages that left for invented telephones, kept while the program runs: newest last. */
export interface Outbox {
  list(to?: string): readonly Sms[];
}

export interface Sms {
  to: string;
  text: string;
  sentAt: string;
}

export function openOutbox(messages: readonly Sms[] = []): Outbox {
  return { list: (to) => messages.filter((message) => to === undefined || message.to === to) };
}
