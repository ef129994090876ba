-- CASES AND BENEFITS: what was asked for, where it stands, what was granted.

CREATE SCHEMA cases;
GRANT USAGE ON SCHEMA cases TO portal_app;
-- "Never two for the same right" needs equality and overlap in one index.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA cases;

-- ── Tables ─────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "passport_version" INTEGER NOT NULL,
    "typed" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "draft_subject_id_service_key" ON "draft"("subject_id", "service");

CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "passport_version" INTEGER NOT NULL,
    "typed" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "entered_by" UUID,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "case_file_number_key" ON "case_file"("number");
CREATE INDEX "case_file_subject_id_submitted_at_idx" ON "case_file"("subject_id", "submitted_at" DESC);

CREATE TABLE "case_event" (
    "case_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "subject_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_pseudonym" TEXT,
    "actor_unit" TEXT,
    "payload" JSONB NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("case_id", "sequence")
);
CREATE INDEX "case_event_subject_id_idx" ON "case_event"("subject_id");
ALTER TABLE "case_event"
  ADD CONSTRAINT "case_event_sequence_positive" CHECK ("sequence" > 0),
  ADD CONSTRAINT "case_event_actor_kind" CHECK ("actor_kind" IN ('citizen', 'staff', 'system'));

CREATE TABLE "case_assessment" (
    "case_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "subject_id" UUID NOT NULL,
    "categories" TEXT[],
    "assessed_on" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    "assessment" JSONB,

    CONSTRAINT "case_assessment_pkey" PRIMARY KEY ("case_id", "sequence")
);
CREATE INDEX "case_assessment_subject_id_idx" ON "case_assessment"("subject_id");

CREATE TABLE "case_task" (
    "case_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "due_on" DATE,
    "staff_id" UUID,
    "taken_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "case_task_pkey" PRIMARY KEY ("case_id")
);
CREATE UNIQUE INDEX "case_task_number_key" ON "case_task"("number");
CREATE INDEX "case_task_office_closed_at_due_on_idx" ON "case_task"("office", "closed_at", "due_on");
CREATE INDEX "case_task_staff_id_closed_at_idx" ON "case_task"("staff_id", "closed_at");

CREATE TABLE "case_attachment" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" BYTEA,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_attachment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "case_attachment_case_id_idx" ON "case_attachment"("case_id");
ALTER TABLE "case_attachment" ADD CONSTRAINT "case_attachment_size" CHECK ("size" > 0);

CREATE TABLE "case_party" (
    "case_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_party_pkey" PRIMARY KEY ("case_id", "subject_id")
);
CREATE INDEX "case_party_subject_id_idx" ON "case_party"("subject_id");
ALTER TABLE "case_party" ADD CONSTRAINT "case_party_state" CHECK ("state" IN ('asked', 'agreed', 'declined'));

CREATE TABLE "reservation" (
    "service" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "place" INTEGER NOT NULL,
    "subject_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("service", "day", "place")
);
CREATE UNIQUE INDEX "reservation_case_id_key" ON "reservation"("case_id");
CREATE UNIQUE INDEX "reservation_service_day_subject_id_key" ON "reservation"("service", "day", "subject_id");

CREATE TABLE "entitlement" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "right_key" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "amount_qepik" INTEGER NOT NULL,
    "per" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "annulled_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entitlement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "entitlement_subject_id_idx" ON "entitlement"("subject_id");
CREATE INDEX "entitlement_case_id_idx" ON "entitlement"("case_id");
ALTER TABLE "entitlement"
  ADD CONSTRAINT "entitlement_per" CHECK ("per" IN ('once', 'month')),
  ADD CONSTRAINT "entitlement_amount_positive" CHECK ("amount_qepik" > 0),
  ADD CONSTRAINT "entitlement_in_order" CHECK ("until_on" IS NULL OR "until_on" >= "from_on"),
  -- One right, once at a time, whoever decides and however often.
  ADD CONSTRAINT "entitlement_once" EXCLUDE USING gist (
    "subject_id" WITH OPERATOR(pg_catalog.=), "right_key" WITH OPERATOR(pg_catalog.=),
    daterange("from_on", "until_on", '[]') WITH &&) WHERE ("annulled_at" IS NULL);

CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "entitlement_id" UUID NOT NULL,
    "period_from" DATE NOT NULL,
    "period_until" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "amount_qepik" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "payment_entitlement_id_period_from_key" ON "payment"("entitlement_id", "period_from");
CREATE INDEX "payment_subject_id_due_on_idx" ON "payment"("subject_id", "due_on");
ALTER TABLE "payment" ADD CONSTRAINT "payment_kind" CHECK ("kind" IN ('once', 'regular', 'arrears'));

-- ── Events can be added and nothing else ───────────────────────────────────────────────────────

CREATE FUNCTION cases.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER case_event_no_change BEFORE UPDATE OR DELETE ON case_event
  FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();
CREATE TRIGGER case_event_no_truncate BEFORE TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();
CREATE TRIGGER case_assessment_no_change BEFORE UPDATE OR DELETE ON case_assessment
  FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();
CREATE TRIGGER case_assessment_no_truncate BEFORE TRUNCATE ON case_assessment
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();
CREATE TRIGGER case_file_no_change BEFORE UPDATE OR DELETE ON case_file
  FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();
CREATE TRIGGER case_file_no_truncate BEFORE TRUNCATE ON case_file
  FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

-- ── The walls ──────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
  wall record;
BEGIN
  FOR wall IN SELECT * FROM (VALUES
    ('draft', 'application'), ('case_file', 'application'), ('case_event', 'application'),
    ('case_attachment', 'application'), ('case_party', 'application'), ('reservation', 'application'),
    ('entitlement', 'benefits'), ('payment', 'payments')) AS w (name, category)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall.name);
    EXECUTE format('CREATE POLICY traced ON %I TO portal_app
      USING (subject_id = ANY ((SELECT access.subjects(%L))::uuid[]))', wall.name, wall.category);
  END LOOP;
END $$;
-- Facts of a case open only where the entry names everything they are of.
ALTER TABLE "case_assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "case_assessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "case_assessment" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('application'))::uuid[])
     AND categories <@ (SELECT access.categories())::text[]);
-- Where the owner's own functions must look.
CREATE POLICY gatekeeper ON "case_file" TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY gatekeeper ON "case_party" TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY gatekeeper ON "reservation" TO portal_owner USING (true) WITH CHECK (true);

-- ── Doors without a view ───────────────────────────────────────────────────────────────────────

CREATE SEQUENCE cases.number;

-- Whose case, of which kind, and who entered it: what must be known to announce an access to it.
CREATE FUNCTION cases.whose(wanted uuid)
RETURNS TABLE (subject_id uuid, number text, service text, entered_by uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT f.subject_id, f.number, f.service, f.entered_by FROM public.case_file f WHERE f.id = wanted;
END;

-- How many of a case's other adults have answered, never which of them how.
CREATE FUNCTION cases.parties(wanted uuid)
RETURNS TABLE (asked integer, agreed integer, declined integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT count(*)::integer, (count(*) FILTER (WHERE p.state = 'agreed'))::integer,
      (count(*) FILTER (WHERE p.state = 'declined'))::integer
    FROM public.case_party p WHERE p.case_id = wanted;
END;

-- Opaque ids of the adults who agreed: their data may be announced, to each of them.
CREATE FUNCTION cases.agreed(wanted uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT p.subject_id FROM public.case_party p WHERE p.case_id = wanted AND p.state = 'agreed';
END;

-- Takes the lowest free place of a day; null where there is none. The row is the person's own: it is
-- checked that the transaction's entry opens applications of this person. Two that take the same place
-- meet at the primary key, and the later one looks again.
CREATE FUNCTION cases.reserve(service_ text, day_ date, places integer, subject uuid, case_ uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  taken integer;
BEGIN
  IF NOT (subject = ANY (coalesce(access.subjects('application'), '{}'))) THEN
    RAISE EXCEPTION 'a place is taken under an entry of its person' USING ERRCODE = 'insufficient_privilege';
  END IF;
  LOOP
    SELECT p INTO taken FROM generate_series(1, places) AS p
      WHERE NOT EXISTS (SELECT 1 FROM public.reservation r
        WHERE r.service = service_ AND r.day = day_ AND r.place = p)
      ORDER BY p LIMIT 1;
    IF taken IS NULL THEN RETURN NULL; END IF;
    BEGIN
      INSERT INTO public.reservation (service, day, place, subject_id, case_id)
        VALUES (service_, day_, taken, subject, case_);
      RETURN taken;
    EXCEPTION WHEN unique_violation THEN
      -- The same person's second place is refused for good; a place that was just taken is not.
      IF EXISTS (SELECT 1 FROM public.reservation r
        WHERE r.service = service_ AND r.day = day_ AND r.subject_id = subject) THEN RAISE; END IF;
    END;
  END LOOP;
END $$;

-- How many places of each day are taken. No persons in it.
CREATE FUNCTION cases.places_taken(service_ text, from_ date, until_ date)
RETURNS TABLE (day date, taken integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT r.day, count(*)::integer FROM public.reservation r
    WHERE r.service = service_ AND r.day BETWEEN from_ AND until_ GROUP BY r.day;
END;

-- ── What the application may do ────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON "draft" TO portal_app;
GRANT SELECT, INSERT ON "case_file", "case_event", "case_assessment" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "case_task", "case_party", "entitlement" TO portal_app;
GRANT SELECT, INSERT, DELETE ON "case_attachment", "payment" TO portal_app;
GRANT SELECT, DELETE ON "reservation" TO portal_app;
GRANT USAGE ON SEQUENCE cases.number TO portal_app;
GRANT EXECUTE ON FUNCTION
  cases.whose(uuid), cases.parties(uuid), cases.agreed(uuid), cases.reserve(text, date, integer, uuid, uuid),
  cases.places_taken(text, date, date)
  TO portal_app;
