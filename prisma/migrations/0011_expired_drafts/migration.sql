-- EXPIRED DRAFTS go, and what was attached to them, whether or not their person comes back: what nobody sent is
-- kept as long as it was promised and no longer. Nothing of them is read on the way.

CREATE INDEX "draft_expires_at_idx" ON "draft"("expires_at");

-- Where the owner's own function must look.
CREATE POLICY gatekeeper ON "draft" TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY gatekeeper ON "case_attachment" TO portal_owner USING (true) WITH CHECK (true);

-- Drafts that had expired by then; a draft that is just being opened anew or sent is left to whoever does so.
CREATE FUNCTION cases.drop_expired(by_ timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone uuid[];
BEGIN
  WITH over AS (
    SELECT d.id FROM public.draft d WHERE d.expires_at <= by_
      ORDER BY d.expires_at LIMIT most FOR UPDATE SKIP LOCKED),
  dropped AS (DELETE FROM public.draft d USING over WHERE d.id = over.id RETURNING d.id)
  SELECT coalesce(array_agg(dropped.id), '{}') INTO gone FROM dropped;
  DELETE FROM public.case_attachment a WHERE a.case_id = ANY (gone);
  RETURN cardinality(gone);
END $$;
GRANT EXECUTE ON FUNCTION cases.drop_expired(timestamptz, integer) TO portal_app;
