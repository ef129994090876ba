-- THE FOUNDATION: tables, and the walls around them.
--
-- Two roles, made by set-up before this runs: portal_owner owns everything here and runs migrations;
-- portal_app is what the portal, the worker and every test connect as. It owns nothing and cannot
-- bypass row-level security, so what this file refuses, no line of TypeScript can do.

CREATE SCHEMA access;
CREATE SCHEMA identity;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public, access, identity TO portal_app;
-- A new function is callable by nobody until it says so.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- ── Tables ─────────────────────────────────────────────────────────────────────────────────────

CREATE TYPE "access_outcome" AS ENUM ('granted', 'denied');
CREATE TYPE "snapshot_status" AS ENUM ('available', 'nothing', 'silent');

CREATE TABLE "access_entry" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_pseudonym" TEXT,
    "actor_institution" TEXT,
    "actor_unit" TEXT,
    "actor_role" TEXT,
    "operation" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "cause_kind" TEXT,
    "cause_reference" TEXT,
    "categories" TEXT[],
    "channel" TEXT NOT NULL,
    "citizen_present" BOOLEAN,
    "outcome" "access_outcome" NOT NULL,
    "request_id" TEXT NOT NULL,
    "batch_id" UUID,
    "encoding" SMALLINT NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "access_entry_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "access_entry_subject_id_sequence_key" ON "access_entry"("subject_id", "sequence");
CREATE INDEX "access_entry_subject_id_occurred_at_idx" ON "access_entry"("subject_id", "occurred_at" DESC);
CREATE INDEX "access_entry_batch_id_idx" ON "access_entry"("batch_id");
-- What an officer has open: officers' entries are few among all, so the index is of those alone.
CREATE INDEX "access_entry_open_to_staff" ON "access_entry"("actor_id", "expires_at" DESC)
  WHERE "actor_kind" = 'staff' AND "outcome" = 'granted';
-- The transaction that wrote the entry, for "committed before". Not Prisma's business, and not part of
-- the chain: it means nothing after a restore, when every entry is long committed.
ALTER TABLE "access_entry" ADD COLUMN "recorded_in" xid8;
ALTER TABLE "access_entry"
  ADD CONSTRAINT "access_entry_sequence_positive" CHECK ("sequence" > 0),
  -- Codes without a comma, so that the canonical entry may join them by one.
  ADD CONSTRAINT "access_entry_names_categories" CHECK (
    cardinality("categories") BETWEEN 1 AND 32
    AND array_to_string("categories", ',', ' ') ~ '^[a-z_]+(,[a-z_]+)*$'
    AND cardinality(string_to_array(array_to_string("categories", ','), ',')) = cardinality("categories")),
  ADD CONSTRAINT "access_entry_cause_whole" CHECK (("cause_kind" IS NULL) = ("cause_reference" IS NULL)),
  ADD CONSTRAINT "access_entry_actor_kind" CHECK ("actor_kind" IN ('citizen', 'staff', 'system', 'institution')),
  ADD CONSTRAINT "access_entry_texts_short" CHECK (
    length("actor_id") <= 200 AND length("operation") <= 100 AND length("purpose") <= 100
    AND length(coalesce("cause_reference", '')) <= 200 AND length("request_id") <= 100);

CREATE TABLE "office" (
    "code" TEXT NOT NULL,
    "institution" TEXT NOT NULL,
    "name_az" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "person" (
    "subject_id" UUID NOT NULL,
    "fin" CHAR(7) NOT NULL,
    "known_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("subject_id")
);
CREATE UNIQUE INDEX "person_fin_key" ON "person"("fin");
ALTER TABLE "person" ADD CONSTRAINT "person_fin_form" CHECK ("fin" ~ '^[0-9A-HJ-NP-Z]{7}$');

CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "method" TEXT NOT NULL,
    "assurance" TEXT NOT NULL,
    "provider_session" TEXT,
    "provider_subject" TEXT,
    "device" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_until" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "entry_id" UUID,
    "entry_expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "sign_in_session_token_hash_key" ON "sign_in_session"("token_hash");
CREATE INDEX "sign_in_session_subject_id_started_at_idx" ON "sign_in_session"("subject_id", "started_at" DESC);
CREATE INDEX "sign_in_session_provider_session_idx" ON "sign_in_session"("provider_session");
CREATE INDEX "sign_in_session_provider_subject_idx" ON "sign_in_session"("provider_subject");

CREATE TABLE "staff_member" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "office_code" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_member_subject_id_office_code_key" ON "staff_member"("subject_id", "office_code");
-- A person works at one desk at a time.
CREATE UNIQUE INDEX "staff_member_one_desk" ON "staff_member"("subject_id") WHERE "left_at" IS NULL;
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_office_code_fkey"
  FOREIGN KEY ("office_code") REFERENCES "office"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_role" CHECK ("role" IN
  ('operator', 'caseworker', 'supervisor', 'data_protection_officer', 'analyst'));

CREATE TABLE "security_event" (
    "id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "security_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "security_event_occurred_at_idx" ON "security_event"("occurred_at" DESC);

CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "heartbeat" (
    "program" TEXT NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("program")
);

CREATE TABLE "register_snapshot" (
    "subject_id" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "status" "snapshot_status" NOT NULL,
    "record" JSONB,
    "answered_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "silent_since" TIMESTAMPTZ(3),

    CONSTRAINT "register_snapshot_pkey" PRIMARY KEY ("subject_id", "register", "category")
);
ALTER TABLE "register_snapshot"
  ADD CONSTRAINT "register_snapshot_states" CHECK (
    CASE "status"
      WHEN 'available' THEN "record" IS NOT NULL AND "answered_at" IS NOT NULL AND "silent_since" IS NULL
      WHEN 'nothing' THEN "record" IS NULL AND "answered_at" IS NOT NULL AND "silent_since" IS NULL
      WHEN 'silent' THEN "silent_since" IS NOT NULL
    END);

CREATE TABLE "register_health" (
    "register" TEXT NOT NULL,
    "last_answer_at" TIMESTAMPTZ(3),
    "silent_since" TIMESTAMPTZ(3),
    "last_reason" TEXT,

    CONSTRAINT "register_health_pkey" PRIMARY KEY ("register")
);

-- ── The ledger writes its own chain ────────────────────────────────────────────────────────────

-- The newest link of each person's chain. Its row is the lock: one writer per person at a time, and
-- no lock at all between persons. Nobody but the trigger reaches it.
CREATE TABLE access.head (
  subject_id uuid PRIMARY KEY,
  sequence integer NOT NULL,
  hash char(64) NOT NULL
) WITH (fillfactor = 70);

-- One value of the canonical encoding: its length in bytes, a colon, the bytes; "-" for none. Nothing
-- has to be escaped, and no two different entries encode alike.
CREATE FUNCTION access.netstring(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value IS NULL THEN '-' ELSE octet_length(value) || ':' || value END;

CREATE FUNCTION access.instant(at timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- The canonical entry, version 1. Frozen: a change here would break every stored chain, so another
-- encoding needs another version. lib/access/chain.ts says the same in TypeScript.
CREATE FUNCTION access.canonical(e public.access_entry) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN access.netstring('1')
  || access.netstring(e.previous_hash)
  || access.netstring(e.id::text)
  || access.netstring(e.subject_id::text)
  || access.netstring(e.sequence::text)
  || access.netstring(access.instant(e.occurred_at))
  || access.netstring(access.instant(e.recorded_at))
  || access.netstring(access.instant(e.expires_at))
  || access.netstring(e.actor_kind)
  || access.netstring(e.actor_id)
  || access.netstring(e.actor_pseudonym)
  || access.netstring(e.actor_institution)
  || access.netstring(e.actor_unit)
  || access.netstring(e.actor_role)
  || access.netstring(e.operation)
  || access.netstring(e.purpose)
  || access.netstring(e.legal_basis)
  || access.netstring(e.cause_kind)
  || access.netstring(e.cause_reference)
  || access.netstring(array_to_string(e.categories, ','))
  || access.netstring(e.channel)
  || access.netstring(CASE e.citizen_present WHEN true THEN 'yes' WHEN false THEN 'no' END)
  || access.netstring(e.outcome::text)
  || access.netstring(e.request_id)
  || access.netstring(e.batch_id::text);

-- Whatever the writer said about its place in the chain, about the time or about how long the entry
-- opens data, is overwritten here: raw SQL included, no path can write an unchained entry.
CREATE FUNCTION access.chain_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  head access.head;
BEGIN
  SELECT * INTO head FROM access.head WHERE subject_id = NEW.subject_id FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO access.head (subject_id, sequence, hash) VALUES (NEW.subject_id, 0, repeat('0', 64))
      ON CONFLICT (subject_id) DO NOTHING;
    SELECT * INTO STRICT head FROM access.head WHERE subject_id = NEW.subject_id FOR UPDATE;
  END IF;

  NEW.sequence := head.sequence + 1;
  NEW.previous_hash := head.hash;
  NEW.encoding := 1;
  NEW.recorded_at := clock_timestamp();
  NEW.recorded_in := pg_current_xact_id();
  -- A refusal opens nothing. A batch works through thousands of persons, a request through one.
  NEW.expires_at := NEW.recorded_at + CASE
    WHEN NEW.outcome = 'denied' THEN interval '0'
    WHEN NEW.batch_id IS NULL THEN interval '15 minutes'
    ELSE interval '60 minutes' END;
  NEW.hash := encode(sha256(convert_to(access.canonical(NEW), 'UTF8')), 'hex');

  UPDATE access.head SET sequence = NEW.sequence, hash = NEW.hash WHERE subject_id = NEW.subject_id;
  RETURN NEW;
END $$;

CREATE TRIGGER access_entry_chain BEFORE INSERT ON access_entry
  FOR EACH ROW EXECUTE FUNCTION access.chain_entry();

-- The ledger can grow and nothing else. The application does not own the table, so it cannot drop
-- these triggers either; they stand in the owner's way as well.
CREATE FUNCTION access.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'access_entry is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER access_entry_no_change BEFORE UPDATE OR DELETE ON access_entry
  FOR EACH ROW EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER access_entry_no_truncate BEFORE TRUNCATE ON access_entry
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

-- ── What an entry opens ────────────────────────────────────────────────────────────────────────

-- The persons whose data of this category (of some category, when none is named) is open to the
-- running transaction: the one of the entry that portal.entry names, or those of the batch that
-- portal.batch names. An entry counts when it is granted, unexpired, names the category, and was
-- COMMITTED, not merely written: a reader cannot roll its own trace back. Entries of other transactions are invisible until they commit; those of this
-- transaction carry its number. With no such entry: null, and `= ANY (null)` is true of no row.
CREATE FUNCTION access.subjects(wanted text DEFAULT NULL) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  entry uuid := nullif(current_setting('portal.entry', true), '')::uuid;
  batch uuid := nullif(current_setting('portal.batch', true), '')::uuid;
BEGIN
  IF entry IS NOT NULL THEN
    RETURN (SELECT array_agg(e.subject_id) FROM public.access_entry e
      WHERE e.id = entry AND e.outcome = 'granted' AND (wanted IS NULL OR wanted = ANY (e.categories))
        AND e.expires_at > clock_timestamp()
        AND e.recorded_in IS DISTINCT FROM pg_current_xact_id_if_assigned());
  ELSIF batch IS NOT NULL THEN
    RETURN (SELECT array_agg(DISTINCT e.subject_id) FROM public.access_entry e
      WHERE e.batch_id = batch AND e.outcome = 'granted' AND (wanted IS NULL OR wanted = ANY (e.categories))
        AND e.expires_at > clock_timestamp()
        AND e.recorded_in IS DISTINCT FROM pg_current_xact_id_if_assigned());
  END IF;
  RETURN NULL;
END $$;

-- For the one table whose rows carry their category: the categories open for ALL persons of the entry
-- or the batch. (A batch asks the same of everyone; where it does not, the common part is what it may
-- read.)
CREATE FUNCTION access.categories() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  entry uuid := nullif(current_setting('portal.entry', true), '')::uuid;
  batch uuid := nullif(current_setting('portal.batch', true), '')::uuid;
BEGIN
  IF entry IS NOT NULL THEN
    RETURN (SELECT e.categories FROM public.access_entry e
      WHERE e.id = entry AND e.outcome = 'granted' AND e.expires_at > clock_timestamp()
        AND e.recorded_in IS DISTINCT FROM pg_current_xact_id_if_assigned());
  ELSIF batch IS NOT NULL THEN
    RETURN (
      WITH open AS (
        SELECT e.id, e.categories FROM public.access_entry e
        WHERE e.batch_id = batch AND e.outcome = 'granted' AND e.expires_at > clock_timestamp()
          AND e.recorded_in IS DISTINCT FROM pg_current_xact_id_if_assigned())
      SELECT array_agg(c.category) FROM (
        SELECT category FROM open, unnest(open.categories) AS category
        GROUP BY category HAVING count(DISTINCT open.id) = (SELECT count(*) FROM open)) AS c);
  END IF;
  RETURN NULL;
END $$;

-- The walls. In parentheses, so that the function runs once per query and the index on subject_id is
-- used. FORCE: they stand before the owner as well; where the owner's own functions must look (the
-- ledger, sessions, FINs), a policy says so by name.

ALTER TABLE "access_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "access_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "access_entry" FOR SELECT TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('access'))::uuid[]));
CREATE POLICY anyone_may_be_recorded ON "access_entry" FOR INSERT TO portal_app WITH CHECK (true);
CREATE POLICY gatekeeper ON "access_entry" TO portal_owner USING (true) WITH CHECK (true);

ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "person" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "person" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('identity'))::uuid[]));
CREATE POLICY gatekeeper ON "person" TO portal_owner USING (true) WITH CHECK (true);

ALTER TABLE "sign_in_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "sign_in_session" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('account'))::uuid[]));
CREATE POLICY gatekeeper ON "sign_in_session" TO portal_owner USING (true) WITH CHECK (true);

ALTER TABLE "staff_member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_member" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "staff_member" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects('account'))::uuid[]));
CREATE POLICY gatekeeper ON "staff_member" TO portal_owner USING (true) WITH CHECK (true);

ALTER TABLE "register_snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "register_snapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY traced ON "register_snapshot" TO portal_app
  USING (subject_id = ANY ((SELECT access.subjects())::uuid[])
     AND category = ANY ((SELECT access.categories())::text[]));

-- ── Doors without a view: who is this, is this session alive ───────────────────────────────────

-- A FIN leads to an opaque id and to nothing else.
CREATE FUNCTION identity.find_person(wanted char(7)) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT subject_id FROM public.person WHERE fin = wanted);

-- The same, and a new id for a FIN met for the first time: an access to that person must be written
-- down under some id before any institution is asked whether such a person exists.
CREATE FUNCTION identity.ensure_person(wanted char(7), fresh uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  found uuid;
BEGIN
  SELECT subject_id INTO found FROM public.person WHERE fin = wanted;
  IF found IS NULL THEN
    INSERT INTO public.person (subject_id, fin) VALUES (fresh, wanted) ON CONFLICT (fin) DO NOTHING;
    SELECT subject_id INTO found FROM public.person WHERE fin = wanted;
  END IF;
  RETURN found;
END $$;

CREATE FUNCTION identity.open_session(
  session uuid, subject uuid, token char(64), method_ text, assurance_ text, provider_session_ text,
  provider_subject_ text, device_ text, at timestamptz, idle_until_ timestamptz, ends_at_ timestamptz
) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  INSERT INTO public.sign_in_session
    (id, subject_id, token_hash, method, assurance, provider_session, provider_subject, device, started_at,
     last_seen_at, idle_until, ends_at)
  VALUES (session, subject, token, method_, assurance_, provider_session_, provider_subject_, device_, at,
    at, idle_until_, ends_at_);
END;

-- Is the session of this token alive? Then who, in which role, and under which entry they read their
-- own data. One row or none: over, revoked and unknown look the same. `idle_until_` null looks without
-- prolonging (a page that refreshes itself is not a person at the keyboard).
CREATE FUNCTION identity.session(token char(64), at timestamptz, idle_until_ timestamptz)
RETURNS TABLE (
  session_id uuid, subject_id uuid, method text, assurance text, started_at timestamptz, idle_until timestamptz,
  ends_at timestamptz, entry_id uuid, staff_id uuid, staff_role text, office_code text, institution text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s public.sign_in_session;
  m record;
BEGIN
  SELECT * INTO s FROM public.sign_in_session x WHERE x.token_hash = token;
  IF s.id IS NULL OR s.ended_at IS NOT NULL OR s.idle_until <= at OR s.ends_at <= at THEN RETURN; END IF;

  -- Written at most once a second: a page with ten requests is one moment of activity. (When a
  -- demonstration's clock is set back, the limit counts from then.)
  IF idle_until_ IS NOT NULL AND s.last_seen_at NOT BETWEEN at - interval '1 second' AND at THEN
    UPDATE public.sign_in_session x
      SET last_seen_at = at, idle_until = least(idle_until_, x.ends_at)
      WHERE x.id = s.id AND x.ended_at IS NULL
      RETURNING * INTO s;
    IF s.id IS NULL THEN RETURN; END IF;
  END IF;

  SELECT x.id, x.role, o.code, o.institution INTO m
    FROM public.staff_member x JOIN public.office o ON o.code = x.office_code
    WHERE x.subject_id = s.subject_id AND x.left_at IS NULL;
  RETURN QUERY SELECT s.id, s.subject_id, s.method, s.assurance, s.started_at, s.idle_until, s.ends_at,
    CASE WHEN s.entry_expires_at > clock_timestamp() + interval '30 seconds' THEN s.entry_id END,
    m.id, m.role, m.code, m.institution;
END $$;

-- The session's own access entry, so that a quarter of an hour of looking at one's own data is one line.
-- It must be the person's own: an officer's entry about them is not.
CREATE FUNCTION identity.bind_entry(session uuid, entry uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  UPDATE public.sign_in_session s SET entry_id = e.id, entry_expires_at = e.expires_at
    FROM public.access_entry e
    WHERE s.id = session AND e.id = entry AND e.subject_id = s.subject_id AND e.outcome = 'granted'
      AND e.actor_kind = 'citizen' AND e.actor_id = s.subject_id::text AND e.batch_id IS NULL;
END;

CREATE FUNCTION identity.end_session(token char(64), at timestamptz) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  UPDATE public.sign_in_session SET ended_at = at WHERE token_hash = token AND ended_at IS NULL
    RETURNING subject_id;
END;

-- Back-channel logout: the provider says that a session of its own is over or, naming none, that all of
-- a subject's are (Back-Channel Logout 1.0, 2.4).
CREATE FUNCTION identity.end_provider_session(session text, subject text, at timestamptz) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  UPDATE public.sign_in_session SET ended_at = at
    WHERE ended_at IS NULL
      AND (provider_session = session OR (session IS NULL AND provider_subject = subject))
    RETURNING subject_id;
END;

-- A desk view stays open under the entry that opened it. Only to the officer who made it, while it
-- opens data; it tells the person's opaque id and what the officer said themselves.
CREATE FUNCTION access.own_entry(entry uuid, actor text)
RETURNS TABLE (subject_id uuid, operation text, purpose text, cause_kind text, cause_reference text, categories text[],
  citizen_present boolean, occurred_at timestamptz, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT e.subject_id, e.operation, e.purpose, e.cause_kind, e.cause_reference, e.categories, e.citizen_present,
      e.occurred_at, e.expires_at
    FROM public.access_entry e
    WHERE e.id = entry AND e.actor_id = actor AND e.outcome = 'granted' AND e.expires_at > clock_timestamp();
END;

-- What an officer has open now, newest first: why and until when, never about whom. The person is
-- known again only by going through the entry itself.
CREATE FUNCTION access.own_open_entries(actor text, named text, most integer)
RETURNS TABLE (id uuid, purpose text, cause_kind text, cause_reference text, occurred_at timestamptz, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT e.id, e.purpose, e.cause_kind, e.cause_reference, e.occurred_at, e.expires_at
    FROM public.access_entry e
    WHERE e.actor_kind = 'staff' AND e.actor_id = actor AND e.operation = named
      AND e.outcome = 'granted' AND e.expires_at > clock_timestamp()
    ORDER BY e.expires_at DESC LIMIT most;
END;

-- Only the owner appoints staff; the application has no such door.
CREATE FUNCTION identity.appoint_staff(
  member uuid, fresh_subject uuid, fin_ char(7), office_ text, role_ text
) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.staff_member (id, subject_id, office_code, role)
    VALUES (member, identity.ensure_person(fin_, fresh_subject), office_, role_)
    ON CONFLICT (subject_id, office_code) DO UPDATE SET role = EXCLUDED.role, left_at = NULL;
END $$;

-- ── What the application may do ────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT ON "access_entry" TO portal_app;
GRANT SELECT ON "office", "person", "staff_member" TO portal_app;
-- Ending a session is all that an operation does to its row: not even under an entry can the application
-- make another token fit, or a limit later.
GRANT SELECT, UPDATE ("ended_at") ON "sign_in_session" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "register_snapshot" TO portal_app;
GRANT SELECT, INSERT ON "security_event" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit", "register_health", "heartbeat" TO portal_app;
GRANT EXECUTE ON FUNCTION
  access.subjects(text), access.categories(), access.own_entry(uuid, text),
  access.own_open_entries(text, text, integer), identity.find_person(char), identity.ensure_person(char, uuid),
  identity.open_session(uuid, uuid, char, text, text, text, text, text, timestamptz, timestamptz, timestamptz),
  identity.session(char, timestamptz, timestamptz), identity.bind_entry(uuid, uuid),
  identity.end_session(char, timestamptz), identity.end_provider_session(text, text, timestamptz)
  TO portal_app;
