-- WHO ELSE LOOKS AT A CASE: two officers who open the same one learn of each other.

-- Officers' entries for a case are found by its number; they are few among all.
CREATE INDEX "access_entry_open_for_case" ON "access_entry"("cause_reference", "expires_at" DESC)
  WHERE "actor_kind" = 'staff' AND "outcome" = 'granted' AND "cause_kind" = 'case';

-- How many officers but this one handle a case now, and when the last of them did: no names, no ids. "Now"
-- is as long as an officer's entry opens data, a quarter of an hour.
CREATE FUNCTION cases.watchers(number_ text, not_actor text)
RETURNS TABLE (others integer, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT count(DISTINCT e.actor_id)::integer, max(e.occurred_at)
    FROM public.access_entry e
    WHERE e.actor_kind = 'staff' AND e.outcome = 'granted' AND e.cause_kind = 'case'
      AND e.cause_reference = number_ AND e.purpose = 'case-handling'
      AND e.expires_at > clock_timestamp() AND e.actor_id <> not_actor;
END;

GRANT EXECUTE ON FUNCTION cases.watchers(text, text) TO portal_app;
