-- MESSAGES to a citizen: inbox, text messages, wishes. prisma/schema/messages.prisma says what each
-- column means.

CREATE SCHEMA messages;
GRANT USAGE ON SCHEMA messages TO portal_app;

CREATE TYPE "delivery_state" AS ENUM ('waiting', 'sent', 'failed', 'not-wanted');

CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "cause_kind" TEXT,
    "cause_reference" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "message_dedupe_key_key" ON "message"("dedupe_key");
CREATE INDEX "message_subject_id_created_at_id_idx" ON "message"("subject_id", "created_at" DESC, "id" DESC);
-- How many are unread, without reading those that were.
CREATE INDEX "message_unread" ON "message"("subject_id") WHERE "read_at" IS NULL;
ALTER TABLE "message"
  ADD CONSTRAINT "message_cause_whole" CHECK (("cause_kind" IS NULL) = ("cause_reference" IS NULL)),
  ADD CONSTRAINT "message_texts_short" CHECK (
    length("dedupe_key") <= 200 AND length("kind") <= 100
    AND length(coalesce("cause_kind", '')) <= 100 AND length(coalesce("cause_reference", '')) <= 200);

CREATE TABLE "message_delivery" (
    "message_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_attempt_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "provider_id" TEXT,
    "failure" TEXT,

    CONSTRAINT "message_delivery_pkey" PRIMARY KEY ("message_id", "channel")
);
ALTER TABLE "message_delivery" ADD CONSTRAINT "message_delivery_message_id_fkey"
  FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- What is due: few among all that were ever sent.
CREATE INDEX "message_delivery_due" ON "message_delivery"("next_attempt_at") WHERE "state" = 'waiting';
ALTER TABLE "message_delivery"
  ADD CONSTRAINT "message_delivery_channel" CHECK ("channel" = 'sms'),
  ADD CONSTRAINT "message_delivery_states" CHECK (
    CASE "state"
      WHEN 'sent' THEN "provider_id" IS NOT NULL AND "failure" IS NULL
      WHEN 'failed' THEN "failure" IN ('no-number', 'refused', 'silent')
      ELSE "provider_id" IS NULL AND "failure" IS NULL
    END);

CREATE TABLE "message_preference" (
    "subject_id" UUID NOT NULL,
    "sms" BOOLEAN NOT NULL DEFAULT true,
    "locale" TEXT NOT NULL,

    CONSTRAINT "message_preference_pkey" PRIMARY KEY ("subject_id")
);
ALTER TABLE "message_preference"
  ADD CONSTRAINT "message_preference_locale" CHECK ("locale" IN ('az', 'en', 'ru'));

-- ── The walls ──────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "message" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('messages'))::uuid[]));
CREATE POLICY gatekeeper ON "message" TO portal_owner USING (true) WITH CHECK (true);

ALTER TABLE "message_delivery" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message_delivery" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "message_delivery" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('messages'))::uuid[]));
CREATE POLICY gatekeeper ON "message_delivery" TO portal_owner USING (true) WITH CHECK (true);

ALTER TABLE "message_preference" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message_preference" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "message_preference" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('messages'))::uuid[]));

-- ── Doors without a view ───────────────────────────────────────────────────────────────────────

-- Puts a message into an inbox, with its text message to be sent; whether it is new. What happens to one
-- person may concern another (who is asked to agree), so it needs no entry of the reader's: it lets
-- nothing out, not even what was there under the key.
CREATE FUNCTION messages.put(
  message uuid, subject uuid, dedupe text, kind_ text, params_ jsonb, cause_kind_ text, cause_reference_ text,
  at timestamptz
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.message
    (id, subject_id, dedupe_key, kind, params, cause_kind, cause_reference, created_at)
  VALUES (message, subject, dedupe, kind_, params_, cause_kind_, cause_reference_, at)
  ON CONFLICT (dedupe_key) DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO public.message_delivery (message_id, subject_id, channel) VALUES (message, subject, 'sms');
  RETURN true;
END $$;

-- The deliveries that are due, the longest waiting first: which message, whose. Each is taken by one
-- worker: it is not due again until the claim runs out, longer after each attempt.
CREATE FUNCTION messages.claim(most integer) RETURNS TABLE (message_id uuid, subject_id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  WITH due AS (
    SELECT d.message_id, d.channel FROM public.message_delivery d
      WHERE d.state = 'waiting' AND d.next_attempt_at <= clock_timestamp()
      ORDER BY d.next_attempt_at LIMIT most FOR UPDATE SKIP LOCKED)
  UPDATE public.message_delivery d SET
      attempts = d.attempts + 1,
      last_attempt_at = clock_timestamp(),
      next_attempt_at = clock_timestamp() + interval '30 seconds' * power(2, least(d.attempts, 7))
    FROM due WHERE d.message_id = due.message_id AND d.channel = due.channel
    RETURNING d.message_id, d.subject_id;
END;

GRANT SELECT, UPDATE ("read_at") ON "message" TO portal_app;
GRANT SELECT, UPDATE ("state", "provider_id", "failure") ON "message_delivery" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "message_preference" TO portal_app;
GRANT EXECUTE ON FUNCTION
  messages.put(uuid, uuid, text, text, jsonb, text, text, timestamptz), messages.claim(integer) TO portal_app;
