-- PARTIES OF A CASE: adults who agree from their own account, what was read about them, and whom a right covers.

ALTER TABLE "case_party"
  ADD COLUMN "asked_by" TEXT,
  ADD COLUMN "ended_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "case_party_answered" CHECK (("state" = 'asked') = ("answered_at" IS NULL));

CREATE TABLE "case_party_record" (
    "case_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "categories" TEXT[],
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "told" JSONB NOT NULL,

    CONSTRAINT "case_party_record_pkey" PRIMARY KEY ("case_id", "subject_id")
);
CREATE INDEX "case_party_record_subject_id_idx" ON "case_party_record"("subject_id");

CREATE TABLE "entitlement_cover" (
    "entitlement_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "right_key" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "annulled_at" TIMESTAMPTZ(3),

    CONSTRAINT "entitlement_cover_pkey" PRIMARY KEY ("entitlement_id", "subject_id")
);
ALTER TABLE "entitlement_cover"
  -- A right once a household: whoever of it applied.
  ADD CONSTRAINT "entitlement_cover_once" EXCLUDE USING gist (
    "subject_id" WITH OPERATOR(pg_catalog.=), "right_key" WITH OPERATOR(pg_catalog.=),
    daterange("from_on", "until_on", '[]') WITH &&) WHERE ("annulled_at" IS NULL);

-- ── The walls ──────────────────────────────────────────────────────────────────────────────────

-- Opens only where the entry names everything it is of: never to the applicant, whose entries are about
-- the applicant.
ALTER TABLE "case_party_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "case_party_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "case_party_record" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('application'))::uuid[])
     AND categories <@ (SELECT access.categories())::text[]);
CREATE POLICY gatekeeper ON "case_party_record" TO portal_owner USING (true) WITH CHECK (true);

ALTER TABLE "entitlement_cover" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "entitlement_cover" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "entitlement_cover" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('benefits'))::uuid[]));
CREATE POLICY gatekeeper ON "entitlement_cover" TO portal_owner USING (true) WITH CHECK (true);

-- ── One answer, from whoever was asked ─────────────────────────────────────────────────────────

CREATE FUNCTION cases.answer_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IS DISTINCT FROM OLD.state AND (OLD.state <> 'asked' OR OLD.ended_at IS NOT NULL) THEN
    RAISE EXCEPTION 'an answer is given once, while the case is open' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_party_answer_once BEFORE UPDATE ON case_party
  FOR EACH ROW EXECUTE FUNCTION cases.answer_once();

-- A consent ends with its case, however that ends, and does not come back when it is opened again.
CREATE FUNCTION cases.end_consents() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.case_party SET ended_at = NEW.closed_at WHERE case_id = NEW.case_id AND ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER case_task_ends_consents AFTER UPDATE ON case_task
  FOR EACH ROW WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL)
  EXECUTE FUNCTION cases.end_consents();

-- ── Doors without a view ───────────────────────────────────────────────────────────────────────

-- Asks an adult of the household. The row is that person's; it is checked that the transaction's entry is
-- the applicant's of this very case, and that the case waits for such answers.
CREATE FUNCTION cases.ask_party(case_ uuid, subject uuid, by_ text, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM public.case_file f JOIN public.case_task t ON t.case_id = f.id
      WHERE f.id = case_ AND f.subject_id = ANY (coalesce(access.subjects('application'), '{}'))
        AND f.subject_id <> subject AND t.state = 'awaiting_parties')
  THEN
    RAISE EXCEPTION 'a party is asked under an entry of the applicant' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO public.case_party (case_id, subject_id, state, asked_by, asked_at)
    VALUES (case_, subject, 'asked', by_, at) ON CONFLICT (case_id, subject_id) DO NOTHING;
END $$;

-- Is this person a party of the case? Then its number and service: what an access to it is announced with.
CREATE FUNCTION cases.party(wanted uuid, subject uuid) RETURNS TABLE (number text, service text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT f.number, f.service FROM public.case_party p JOIN public.case_file f ON f.id = p.case_id
    WHERE p.case_id = wanted AND p.subject_id = subject;
END;

CREATE OR REPLACE FUNCTION cases.agreed(wanted uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT p.subject_id FROM public.case_party p
    WHERE p.case_id = wanted AND p.state = 'agreed' AND p.ended_at IS NULL ORDER BY p.subject_id;
END;

-- Opaque ids of the adults something was read about: their data may be announced, to each of them.
CREATE FUNCTION cases.read_parties(wanted uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT r.subject_id FROM public.case_party_record r WHERE r.case_id = wanted ORDER BY r.subject_id;
END;

-- Cases that wait for nobody's answer any more: all have agreed, or somebody has not.
CREATE FUNCTION cases.answered(most integer) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT t.case_id FROM public.case_task t JOIN public.case_party p ON p.case_id = t.case_id
    WHERE t.state = 'awaiting_parties'
    GROUP BY t.case_id HAVING bool_or(p.state = 'declined') OR bool_and(p.state = 'agreed')
    LIMIT most;
END;

-- ── Whom an entitlement covers ─────────────────────────────────────────────────────────────────

-- Whoever it was granted to, and the adults of the household who agreed. In the order of their ids, so that
-- two grants of one household wait for each other instead of locking each other out.
CREATE FUNCTION cases.cover_household() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.entitlement_cover (entitlement_id, subject_id, right_key, from_on, until_on, annulled_at)
      SELECT NEW.id, w.who, NEW.right_key, NEW.from_on, NEW.until_on, NEW.annulled_at FROM (
        SELECT NEW.subject_id AS who
        UNION SELECT p.subject_id FROM public.case_party p WHERE p.case_id = NEW.case_id AND p.state = 'agreed'
      ) AS w ORDER BY w.who;
  ELSE
    UPDATE public.entitlement_cover
      SET from_on = NEW.from_on, until_on = NEW.until_on, annulled_at = NEW.annulled_at
      WHERE entitlement_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entitlement_covers_household AFTER INSERT OR UPDATE OF from_on, until_on, annulled_at ON entitlement
  FOR EACH ROW EXECUTE FUNCTION cases.cover_household();

-- ── What the application may do ────────────────────────────────────────────────────────────────

REVOKE INSERT, UPDATE ON "case_party" FROM portal_app;
GRANT UPDATE ("state", "answered_at") ON "case_party" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "case_party_record" TO portal_app;
GRANT SELECT ON "entitlement_cover" TO portal_app;
GRANT EXECUTE ON FUNCTION
  cases.ask_party(uuid, uuid, text, timestamptz), cases.party(uuid, uuid), cases.read_parties(uuid),
  cases.answered(integer)
  TO portal_app;
