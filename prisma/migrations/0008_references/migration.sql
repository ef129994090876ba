-- E-REFERENCES: what was issued to whom, its sealed bytes, links to it. prisma/schema/references.prisma says
-- what each column means.

CREATE SCHEMA papers;
GRANT USAGE ON SCHEMA papers TO portal_app;

-- Whoever holds a code may check it without signing in: an access like any other, by somebody unknown.
ALTER TABLE "access_entry"
  DROP CONSTRAINT "access_entry_actor_kind",
  ADD CONSTRAINT "access_entry_actor_kind"
    CHECK ("actor_kind" IN ('citizen', 'staff', 'system', 'institution', 'anonymous'));

CREATE TABLE "reference_issued" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "code" CHAR(20) NOT NULL,
    "code_hash" CHAR(64) NOT NULL,
    "kind" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "institution" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "recipient" TEXT,
    "purpose" TEXT,
    "included" TEXT[],
    "categories" TEXT[],
    "person" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "qr" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" DATE NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "certificate" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "issued_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),
    "checks" INTEGER NOT NULL DEFAULT 0,
    "most_checks" INTEGER,

    CONSTRAINT "reference_issued_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "reference_issued_number_key" ON "reference_issued"("number");
CREATE UNIQUE INDEX "reference_issued_code_hash_key" ON "reference_issued"("code_hash");
CREATE UNIQUE INDEX "reference_issued_sha256_key" ON "reference_issued"("sha256");
CREATE UNIQUE INDEX "reference_issued_subject_id_order_id_key" ON "reference_issued"("subject_id", "order_id");
CREATE INDEX "reference_issued_subject_id_issued_at_idx" ON "reference_issued"("subject_id", "issued_at" DESC);
ALTER TABLE "reference_issued"
  ADD CONSTRAINT "reference_issued_lang" CHECK ("lang" IN ('az', 'en', 'ru')),
  -- Crockford's base 32, without I, L, O and U.
  ADD CONSTRAINT "reference_issued_code" CHECK ("code" ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  ADD CONSTRAINT "reference_issued_size" CHECK ("size_bytes" > 0),
  -- However many check at once, no check more than the holder allowed.
  ADD CONSTRAINT "reference_issued_checks" CHECK ("checks" >= 0 AND "most_checks" BETWEEN 1 AND 100);

CREATE TABLE "reference_paper" (
    "reference_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "reference_paper_pkey" PRIMARY KEY ("reference_id")
);
ALTER TABLE "reference_paper" ADD CONSTRAINT "reference_paper_reference_id_fkey"
  FOREIGN KEY ("reference_id") REFERENCES "reference_issued"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "reference_paper_subject_id_idx" ON "reference_paper"("subject_id");
-- Streams of a PDF are deflated, fonts and all: compressing them once more gains nothing.
ALTER TABLE "reference_paper" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE TABLE "reference_share" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "most_openings" INTEGER,
    "openings" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "reference_share_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "reference_share_token_hash_key" ON "reference_share"("token_hash");
CREATE INDEX "reference_share_reference_id_idx" ON "reference_share"("reference_id");
CREATE INDEX "reference_share_subject_id_idx" ON "reference_share"("subject_id");
ALTER TABLE "reference_share" ADD CONSTRAINT "reference_share_reference_id_fkey"
  FOREIGN KEY ("reference_id") REFERENCES "reference_issued"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reference_share"
  ADD CONSTRAINT "reference_share_openings" CHECK ("openings" >= 0 AND "openings" <= coalesce("most_openings", "openings")),
  ADD CONSTRAINT "reference_share_most" CHECK ("most_openings" BETWEEN 1 AND 100);

CREATE TABLE "reference_review" (
    "reference_id" UUID NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reference_review_pkey" PRIMARY KEY ("reference_id")
);

-- ── What was issued stays what it is ───────────────────────────────────────────────────────────

-- Revoked or superseded once is for good, and nobody takes checks or openings back.
CREATE FUNCTION papers.only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
    OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)
    OR NEW.checks < OLD.checks
  THEN
    RAISE EXCEPTION 'a reference only goes forward' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reference_issued_only_forward BEFORE UPDATE ON reference_issued
  FOR EACH ROW EXECUTE FUNCTION papers.only_forward();

-- ── The walls ──────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
  wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['reference_issued', 'reference_paper', 'reference_share'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY traced ON %I TO portal_app
      USING (subject_id = ANY ((SELECT access.subjects(''reference''))::uuid[]))', wall);
  END LOOP;
END $$;
-- Where the owner's own functions must look.
CREATE POLICY gatekeeper ON "reference_issued" TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY gatekeeper ON "reference_share" TO portal_owner USING (true) WITH CHECK (true);

-- ── Doors without a view ───────────────────────────────────────────────────────────────────────

CREATE SEQUENCE papers.number;

-- Whose reference: what must be known to announce an access to it. By its id, by the digest of its code, or by
-- that of its file; of exactly one of them.
CREATE FUNCTION papers.whose(by_id uuid, by_code char(64), by_file char(64))
RETURNS TABLE (id uuid, subject_id uuid, number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT r.id, r.subject_id, r.number FROM public.reference_issued r WHERE r.id = by_id
  UNION ALL SELECT r.id, r.subject_id, r.number FROM public.reference_issued r WHERE r.code_hash = by_code
  UNION ALL SELECT r.id, r.subject_id, r.number FROM public.reference_issued r WHERE r.sha256 = by_file;
END;

-- Where a link leads, by the digest of its token.
CREATE FUNCTION papers.shared(token char(64))
RETURNS TABLE (id uuid, subject_id uuid, number text, share_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT r.id, r.subject_id, r.number, s.id
    FROM public.reference_share s JOIN public.reference_issued r ON r.id = s.reference_id
    WHERE s.token_hash = token;
END;

-- A register now says something else: the references that rest on that category are noted, in the transaction
-- that stores the answer. A register that falls silent changes nothing.
CREATE FUNCTION papers.note_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.reference_review AS noted_before (reference_id)
    SELECT r.id FROM public.reference_issued r
    WHERE r.subject_id = NEW.subject_id AND NEW.category = ANY (r.categories)
      AND r.revoked_at IS NULL AND r.superseded_at IS NULL
      AND r.valid_until >= (now() AT TIME ZONE 'Asia/Baku')::date
    ON CONFLICT (reference_id) DO UPDATE SET times = noted_before.times + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER register_snapshot_changes_references AFTER UPDATE ON "register_snapshot"
  FOR EACH ROW WHEN (OLD."record" IS DISTINCT FROM NEW."record")
  EXECUTE FUNCTION papers.note_facts();

-- ── What the application may do ────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT ON "reference_issued", "reference_paper", "reference_share" TO portal_app;
GRANT UPDATE ("revoked_at", "superseded_at", "checks", "most_checks") ON "reference_issued" TO portal_app;
GRANT UPDATE ("openings", "ended_at") ON "reference_share" TO portal_app;
GRANT SELECT, DELETE ON "reference_review" TO portal_app;
GRANT USAGE ON SEQUENCE papers.number TO portal_app;
GRANT EXECUTE ON FUNCTION papers.whose(uuid, char, char), papers.shared(char) TO portal_app;
