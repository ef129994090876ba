-- ONE RIGHT PER THING: a death, a birth, a child's care are paid for once, whoever asks. Two claimants are two
-- persons with two cases, so nothing that is keyed by the person sees that it is the same thing.

-- Names of what an entitlement is for: a keyed digest (lib/benefits/thing.ts), for a name would be the FIN of
-- a child or of somebody who died. Empty where a right is for nobody but its person.
ALTER TABLE "entitlement" ADD COLUMN "things" TEXT[] NOT NULL DEFAULT '{}';

CREATE TABLE "entitlement_thing" (
    "entitlement_id" UUID NOT NULL,
    "thing" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "from_on" DATE,
    "until_on" DATE,
    "annulled_at" TIMESTAMPTZ(3),

    CONSTRAINT "entitlement_thing_pkey" PRIMARY KEY ("entitlement_id", "thing")
);
ALTER TABLE "entitlement_thing"
  ADD CONSTRAINT "entitlement_thing_digest" CHECK ("thing" ~ '^[0-9a-f]{64}$'),
  -- A one-off is for all time: both its days are null.
  ADD CONSTRAINT "entitlement_thing_once" EXCLUDE USING gist (
    "thing" WITH OPERATOR(pg_catalog.=), daterange("from_on", "until_on", '[]') WITH &&)
    WHERE ("annulled_at" IS NULL);

-- ── The walls ──────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "entitlement_thing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "entitlement_thing" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "entitlement_thing" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('benefits'))::uuid[]));
CREATE POLICY gatekeeper ON "entitlement_thing" TO portal_owner USING (true) WITH CHECK (true);

-- ── What an entitlement is for ─────────────────────────────────────────────────────────────────

-- Of two that are granted the same thing at once the later waits at the lock until the first is committed,
-- and is then refused by the constraint: without it each would wait for the other's row. In the order of the
-- digests, so that twins are locked alike by everybody.
CREATE FUNCTION benefits.name_things() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  named text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    FOR named IN SELECT DISTINCT one FROM unnest(NEW.things) AS one ORDER BY one LOOP
      PERFORM pg_advisory_xact_lock(hashtextextended(named, 10));
      INSERT INTO public.entitlement_thing (entitlement_id, thing, subject_id, from_on, until_on, annulled_at)
        VALUES (NEW.id, named, NEW.subject_id, CASE WHEN NEW.per = 'month' THEN NEW.from_on END,
          CASE WHEN NEW.per = 'month' THEN NEW.until_on END, NEW.annulled_at);
    END LOOP;
  ELSE
    UPDATE public.entitlement_thing SET annulled_at = NEW.annulled_at,
        from_on = CASE WHEN NEW.per = 'month' THEN NEW.from_on END,
        until_on = CASE WHEN NEW.per = 'month' THEN NEW.until_on END
      WHERE entitlement_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entitlement_names_things AFTER INSERT OR UPDATE OF from_on, until_on, annulled_at ON entitlement
  FOR EACH ROW EXECUTE FUNCTION benefits.name_things();

-- What an entitlement is for stays as it was decided.
CREATE FUNCTION benefits.keep_things() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what an entitlement is for is said once' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER entitlement_keeps_things BEFORE UPDATE OF things ON entitlement
  FOR EACH ROW WHEN (OLD.things IS DISTINCT FROM NEW.things) EXECUTE FUNCTION benefits.keep_things();

-- ── What the application may do ────────────────────────────────────────────────────────────────

GRANT SELECT ON "entitlement_thing" TO portal_app;
