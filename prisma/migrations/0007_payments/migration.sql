-- PAYMENTS, AND DECISIONS THAT MUST BE LOOKED AT AGAIN.

CREATE SCHEMA benefits;
GRANT USAGE ON SCHEMA benefits TO portal_app;

ALTER TABLE "entitlement" ADD COLUMN "planned_until" DATE;
-- What the planner has to do, without walking through everything that was ever granted.
CREATE INDEX "entitlement_planned_until_idx" ON "entitlement"("planned_until");
ALTER TABLE "payment"
  ADD CONSTRAINT "payment_amount_positive" CHECK ("amount_qepik" > 0),
  ADD CONSTRAINT "payment_in_order" CHECK ("period_until" >= "period_from");

-- ── Decisions to be looked at again ────────────────────────────────────────────────────────────

CREATE TABLE "benefit_check" (
    "case_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "benefit_check_pkey" PRIMARY KEY ("case_id")
);
ALTER TABLE "benefit_check"
  ADD CONSTRAINT "benefit_check_why" CHECK ("why" IN ('facts', 'law', 'correction'));

CREATE TABLE "law_seen" (
    "parameter" TEXT NOT NULL,
    "lines" TEXT NOT NULL,

    CONSTRAINT "law_seen_pkey" PRIMARY KEY ("parameter")
);

-- Where the owner's own functions must look.
CREATE POLICY gatekeeper ON "entitlement" TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY gatekeeper ON "case_assessment" TO portal_owner USING (true) WITH CHECK (true);

-- A register now says something else: the decisions that rest on that category are noted, in the
-- transaction that stores the answer. A register that falls silent changes nothing.
CREATE FUNCTION benefits.note_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.benefit_check AS noted_before (case_id, why)
    SELECT DISTINCT e.case_id, 'facts' FROM public.entitlement e
    WHERE e.subject_id = NEW.subject_id AND e.annulled_at IS NULL
      AND (e.until_on IS NULL OR e.until_on >= (now() AT TIME ZONE 'Asia/Baku')::date)
      AND EXISTS (SELECT FROM public.case_assessment a
        WHERE a.case_id = e.case_id AND NEW.category = ANY (a.categories))
    ON CONFLICT (case_id) DO UPDATE SET times = noted_before.times + 1, why = 'facts';
  RETURN NULL;
END $$;
CREATE TRIGGER register_snapshot_changed AFTER UPDATE ON "register_snapshot"
  FOR EACH ROW WHEN (OLD."record" IS DISTINCT FROM NEW."record")
  EXECUTE FUNCTION benefits.note_facts();

-- ── Doors without a view: opaque ids, never what they are about ────────────────────────────────

-- Notes every decision still in force that cites one of these parameters; how many.
CREATE FUNCTION benefits.note_law(changed text[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  noted integer;
BEGIN
  INSERT INTO public.benefit_check AS noted_before (case_id, why)
    SELECT DISTINCT a.case_id, 'law' FROM public.case_assessment a
    WHERE a.sequence = (SELECT max(n.sequence) FROM public.case_assessment n WHERE n.case_id = a.case_id)
      AND EXISTS (SELECT FROM public.entitlement e
        WHERE e.case_id = a.case_id AND e.annulled_at IS NULL
          AND (e.until_on IS NULL OR e.until_on >= (now() AT TIME ZONE 'Asia/Baku')::date))
      AND EXISTS (SELECT FROM jsonb_path_query(a.assessment, '$.**.parameter') AS cited
        WHERE cited #>> '{}' = ANY (changed))
    ON CONFLICT (case_id) DO UPDATE SET times = noted_before.times + 1;
  GET DIAGNOSTICS noted = ROW_COUNT;
  RETURN noted;
END $$;

-- What is to be looked at, corrections first. One that is being decided, or appealed, waits until that is
-- over. Whoever has a correction to be carried out is told of all its consequences at once, so their other
-- decisions wait for it.
CREATE FUNCTION benefits.checks(most integer) RETURNS TABLE (case_id uuid, why text, times integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT c.case_id, c.why, c.times FROM public.benefit_check c
    JOIN public.case_file f ON f.id = c.case_id
    JOIN public.case_task t ON t.case_id = c.case_id AND t.closed_at IS NOT NULL
    WHERE c.why = 'correction' OR NOT EXISTS (SELECT FROM public.benefit_check o
      JOIN public.case_file p ON p.id = o.case_id
      WHERE o.why = 'correction' AND p.subject_id = f.subject_id)
    ORDER BY c.why = 'correction' DESC, c.case_id LIMIT most;
END;

-- Persons with a benefit whose payments are not planned up to this day.
CREATE FUNCTION benefits.to_plan(through date, most integer) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT e.subject_id FROM public.entitlement e
    WHERE e.annulled_at IS NULL AND e.per = 'month' AND e.from_on <= through
      AND (e.planned_until IS NULL OR e.planned_until < least(through, coalesce(e.until_on, through)))
    LIMIT most;
END;

-- ── What the application may do ────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON "benefit_check", "law_seen" TO portal_app;
GRANT EXECUTE ON FUNCTION
  benefits.note_law(text[]), benefits.checks(integer), benefits.to_plan(date, integer) TO portal_app;
