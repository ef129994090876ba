-- STORAGE: bytes of files beside the database, without a way round the entry (decision 0017).

CREATE SCHEMA storage;
GRANT USAGE ON SCHEMA storage TO portal_app;

CREATE TABLE "stored_object" (
    "key" TEXT NOT NULL,
    "put_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'awaited',

    CONSTRAINT "stored_object_pkey" PRIMARY KEY ("key")
);
-- What the sweep has to do, without walking through all that is held.
CREATE INDEX "stored_object_state_put_at_idx" ON "stored_object"("state", "put_at");
ALTER TABLE "stored_object"
  -- Random digits and nothing else: a name tells nobody anything.
  ADD CONSTRAINT "stored_object_key" CHECK ("key" ~ '^[0-9a-f]{32}$'),
  ADD CONSTRAINT "stored_object_state" CHECK ("state" IN ('awaited', 'held', 'released'));

CREATE TABLE "storage_health" (
    "store" TEXT NOT NULL,
    "last_answer_at" TIMESTAMPTZ(3),
    "silent_since" TIMESTAMPTZ(3),
    "last_reason" TEXT,

    CONSTRAINT "storage_health_pkey" PRIMARY KEY ("store")
);

-- Follows the row that says where the bytes are: the object is held from the moment the row is committed,
-- and released in the transaction that deletes the row or names another object, whoever writes it. For
-- every table with "object_key".
CREATE FUNCTION storage.follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone text;
  come text;
BEGIN
  IF TG_OP <> 'INSERT' THEN gone := OLD.object_key; END IF;
  IF TG_OP <> 'DELETE' THEN come := NEW.object_key; END IF;
  IF gone IS NOT DISTINCT FROM come THEN RETURN NULL; END IF;
  IF come IS NOT NULL THEN
    UPDATE public.stored_object SET state = 'held' WHERE key = come AND state = 'awaited';
    -- Never put, held by another row, or given up by the sweep: a row must not promise bytes it has not.
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no object of this name awaits a row' USING ERRCODE = 'foreign_key_violation';
    END IF;
  END IF;
  IF gone IS NOT NULL THEN
    UPDATE public.stored_object SET state = 'released' WHERE key = gone;
  END IF;
  RETURN NULL;
END $$;

ALTER TABLE "case_attachment"
  ADD COLUMN "object_key" TEXT,
  ADD COLUMN "object_secret" BYTEA,
  -- The bytes are in one place, and what they are read with beside the name.
  ADD CONSTRAINT "case_attachment_stored_once" CHECK (num_nonnulls("bytes", "object_key") = 1),
  ADD CONSTRAINT "case_attachment_object_secret"
    CHECK (("object_key" IS NULL) = ("object_secret" IS NULL) AND octet_length("object_secret") = 32);
CREATE TRIGGER case_attachment_object AFTER INSERT OR UPDATE OR DELETE ON "case_attachment"
  FOR EACH ROW EXECUTE FUNCTION storage.follow();

-- ── Doors of the sweep: the application cannot say of an object that nobody holds it ───────────────

-- Gives up objects whose row has not come for so long; names some that are to be removed.
CREATE FUNCTION storage.release(awaited_for interval, most integer) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.stored_object SET state = 'released'
    WHERE state = 'awaited' AND put_at < clock_timestamp() - awaited_for;
  RETURN QUERY SELECT o.key FROM public.stored_object o
    WHERE o.state = 'released' ORDER BY o.put_at LIMIT most;
END $$;

-- These have been removed.
CREATE FUNCTION storage.forget(removed text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  DELETE FROM public.stored_object o WHERE o.key = ANY (removed) AND o.state = 'released';
END;

-- ── What the application may do ────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT ("key") ON "stored_object" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "storage_health" TO portal_app;
GRANT EXECUTE ON FUNCTION storage.release(interval, integer), storage.forget(text[]) TO portal_app;
