-- Two roles the program works as, neither of which owns anything, so that row-level security holds for both. The owner only
-- migrates, backs up and restores. Roles belong to the whole server: another database on it may have made them already.
DO $$
DECLARE
  app_role text;
BEGIN
  FOREACH app_role IN ARRAY ARRAY['balansert_app', 'balansert_every'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = app_role) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', app_role);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    IF NOT pg_has_role(current_user, app_role, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', app_role);
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), app_role);
  END LOOP;
END $$;

-- One organisation at a time: the rows of the one the connection has been told.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT columns.table_name FROM information_schema.columns
    WHERE columns.table_schema = current_schema() AND columns.column_name = 'organisation_id'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I TO balansert_app
         USING (organisation_id = nullif(current_setting(''balansert.organisation'', true), '''')::uuid)
         WITH CHECK (organisation_id = nullif(current_setting(''balansert.organisation'', true), '''')::uuid)',
      tenant_table
    );
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO balansert_app', tenant_table);
  END LOOP;
END $$;

-- The organisations themselves: a published one may be found by all.
ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "published_or_own" ON "organisation" FOR SELECT TO balansert_app
  USING (published OR id = nullif(current_setting('balansert.organisation', true), '')::uuid);
CREATE POLICY "own_new" ON "organisation" FOR INSERT TO balansert_app
  WITH CHECK (id = nullif(current_setting('balansert.organisation', true), '')::uuid);
CREATE POLICY "own_changed" ON "organisation" FOR UPDATE TO balansert_app
  USING (id = nullif(current_setting('balansert.organisation', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('balansert.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON "organisation" TO balansert_app;

-- What belongs to no organisation.
GRANT SELECT, INSERT, UPDATE, DELETE ON "sign_in_failure", "asked_rate" TO balansert_app;

-- The trail is added to, never changed.
REVOKE UPDATE, DELETE ON "audit_event" FROM balansert_app;

-- Across organisations, before it is known whose a question is: who signs in, whose a link is, which letters wait, and which
-- organisations there are. No other table is open to it.
DO $$
DECLARE
  open_table text;
BEGIN
  FOREACH open_table IN ARRAY
    ARRAY['organisation', 'unit', 'plan', 'vision', 'user', 'grant', 'invitation', 'outbox_message', 'reminder']
  LOOP
    EXECUTE format('CREATE POLICY every_organisation ON %I TO balansert_every USING (true)', open_table);
    EXECUTE format('GRANT SELECT ON %I TO balansert_every', open_table);
  END LOOP;
END $$;
GRANT UPDATE ON "outbox_message" TO balansert_every;
