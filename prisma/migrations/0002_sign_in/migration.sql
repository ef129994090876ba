-- SIGNING IN, made exact: sessions are prolonged to the second, end with the provider's session or
-- subject, and keep an entry of nobody's but their own person.

-- A logout token may name a session of the provider, or a subject alone (Back-Channel Logout 1.0, 2.4).
ALTER TABLE "sign_in_session" ADD COLUMN "provider_subject" TEXT;
CREATE INDEX "sign_in_session_provider_subject_idx" ON "sign_in_session"("provider_subject");

-- Ending a session is all that an operation does to its row: not even under an entry can the
-- application make another token fit, or a limit later.
REVOKE UPDATE ON "sign_in_session" FROM portal_app;
GRANT UPDATE ("ended_at") ON "sign_in_session" TO portal_app;

DROP FUNCTION identity.open_session(
  uuid, uuid, char, text, text, text, text, timestamptz, timestamptz, timestamptz);
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

DROP FUNCTION identity.end_provider_session(text, timestamptz);
CREATE FUNCTION identity.end_provider_session(session text, subject text, at timestamptz) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  UPDATE public.sign_in_session SET ended_at = at
    WHERE ended_at IS NULL
      AND (provider_session = session OR (session IS NULL AND provider_subject = subject))
    RETURNING subject_id;
END;

-- As in 0001, but for activity: it used to be written down every 30 seconds at most, so that a session
-- could end up to 30 seconds early. Now it is at most one second; a page with ten requests is still one
-- moment of activity.
CREATE OR REPLACE FUNCTION identity.session(token char(64), at timestamptz, idle_until_ timestamptz)
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

  -- A demonstration's clock may be set back: then, too, the limit counts from this moment.
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

-- As in 0001, but the entry must be the person's own: an officer's entry about them is not.
CREATE OR REPLACE FUNCTION identity.bind_entry(session uuid, entry uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  UPDATE public.sign_in_session s SET entry_id = e.id, entry_expires_at = e.expires_at
    FROM public.access_entry e
    WHERE s.id = session AND e.id = entry AND e.subject_id = s.subject_id AND e.outcome = 'granted'
      AND e.actor_kind = 'citizen' AND e.actor_id = s.subject_id::text AND e.batch_id IS NULL;
END;

GRANT EXECUTE ON FUNCTION
  identity.open_session(uuid, uuid, char, text, text, text, text, text, timestamptz, timestamptz, timestamptz),
  identity.end_provider_session(text, text, timestamptz)
  TO portal_app;
