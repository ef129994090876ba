-- The live entry of a session, or null when a new one is due. Requests of one moment ask one after
-- another: the session's row stays locked until the one that is told null has committed its entry and
-- bound it (identity.bind_entry), and the others are told that entry. Live is what identity.session
-- calls so.
CREATE FUNCTION identity.claim_entry(session uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s public.sign_in_session;
BEGIN
  SELECT * INTO s FROM public.sign_in_session x WHERE x.id = session FOR UPDATE;
  RETURN CASE WHEN s.entry_expires_at > clock_timestamp() + interval '30 seconds' THEN s.entry_id END;
END $$;

GRANT EXECUTE ON FUNCTION identity.claim_entry(uuid) TO portal_app;
