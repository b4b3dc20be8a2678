-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "hash" BYTEA,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "personal" JSONB,
ADD COLUMN     "personal_hash" BYTEA,
ADD COLUMN     "previous_hash" BYTEA;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "audit_head" (
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organisation_id")
);

-- AddForeignKey
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Names and addresses in entries made until now are set apart; whom a letter went to is told by the user's id.
UPDATE "audit_event" SET
  "personal" = jsonb_build_object(
    'salt', replace(gen_random_uuid()::text, '-', ''),
    'before', (SELECT jsonb_object_agg(key, value) FROM jsonb_each("before") WHERE key IN ('name', 'email', 'externalId')),
    'after', (SELECT jsonb_object_agg(key, value) FROM jsonb_each("after") WHERE key IN ('name', 'email', 'externalId'))),
  "before" = nullif("before" - ARRAY['name', 'email', 'externalId'], '{}'),
  "after" = nullif("after" - ARRAY['name', 'email', 'externalId'], '{}')
WHERE "action" LIKE 'user.%'
  AND ("before" ?| ARRAY['name', 'email', 'externalId'] OR "after" ?| ARRAY['name', 'email', 'externalId']);
UPDATE "audit_event" AS "sent" SET
  "before" = "sent"."before" - 'recipient',
  "after" = ("sent"."after" - 'recipient') || coalesce(
    (SELECT jsonb_build_object('userId', "user"."id") FROM "user"
     WHERE "user"."organisation_id" = "sent"."organisation_id" AND "user"."email" = "sent"."after" ->> 'recipient'), '{}')
WHERE "action" = 'message.sendAgain';

-- What an entry's own hash is over: one line a field, an empty one for nothing. No field but the last can hold a line break.
-- lib/data/audit-chain.ts reckons the same, so that nobody who checks has to believe this function.
CREATE FUNCTION audit_event_hash(entry "audit_event") RETURNS bytea LANGUAGE sql STABLE RETURN sha256(convert_to(
  concat_ws(
    E'\n',
    entry."organisation_id",
    entry."number",
    encode(entry."previous_hash", 'hex'),
    entry."id",
    (extract(epoch FROM entry."at") * 1000)::bigint,
    coalesce(entry."actor_id"::text, ''),
    entry."entity_id",
    entry."revision",
    coalesce(entry."before"::text, ''),
    coalesce(entry."after"::text, ''),
    coalesce(encode(entry."personal_hash", 'hex'), ''),
    entry."action"
  ),
  'UTF8'
));

-- The entries there are, in the order they were written: reckoned one by one, written all at once.
CREATE TEMP TABLE "chained" (LIKE "audit_event");
DO $$
DECLARE
  entry "audit_event";
  before "audit_event";
BEGIN
  FOR entry IN SELECT * FROM "audit_event" ORDER BY "organisation_id", "revision", "at", "id" LOOP
    IF before."organisation_id" IS DISTINCT FROM entry."organisation_id" THEN before := NULL; END IF;
    entry."number" := coalesce(before."number", 0) + 1;
    entry."previous_hash" := coalesce(before."hash", '');
    entry."personal_hash" := sha256(convert_to(entry."personal"::text, 'UTF8'));
    entry."hash" := audit_event_hash(entry);
    INSERT INTO "chained" SELECT entry.*;
    before := entry;
  END LOOP;
END $$;
UPDATE "audit_event" SET ("number", "previous_hash", "personal_hash", "hash")
  = ("chained"."number", "chained"."previous_hash", "chained"."personal_hash", "chained"."hash")
FROM "chained"
WHERE "audit_event"."organisation_id" = "chained"."organisation_id" AND "audit_event"."id" = "chained"."id";
DROP TABLE "chained";
INSERT INTO "audit_head" SELECT DISTINCT ON ("organisation_id") "organisation_id", "number", "hash" FROM "audit_event"
ORDER BY "organisation_id", "number" DESC;

ALTER TABLE "audit_event" ALTER COLUMN "hash" SET NOT NULL,
ALTER COLUMN "number" SET NOT NULL,
ALTER COLUMN "previous_hash" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_organisation_id_number_key" ON "audit_event"("organisation_id", "number");

-- Each new entry is given its place. Where the chain ends is remembered for the rest of the transaction, since an import brings a
-- hundred thousand entries; two transactions that both believe to come next are told apart by the unique index.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head text[] := string_to_array(current_setting('balansert.audit_head', true), ' ');
  told text;
BEGIN
  IF head[1] IS DISTINCT FROM NEW."organisation_id"::text THEN
    SELECT ARRAY['', "number"::text, encode("hash", 'hex')] INTO head FROM (
      SELECT "number", "hash" FROM "audit_head" WHERE "organisation_id" = NEW."organisation_id"
      UNION ALL
      (SELECT "number", "hash" FROM "audit_event" WHERE "organisation_id" = NEW."organisation_id" ORDER BY "number" DESC LIMIT 1)
    ) AS "last" ORDER BY "number" DESC LIMIT 1;
  END IF;
  NEW."number" := coalesce(head[2]::integer, 0) + 1;
  NEW."previous_hash" := decode(coalesce(head[3], ''), 'hex');
  NEW."personal_hash" := sha256(convert_to(NEW."personal"::text, 'UTF8'));
  NEW."hash" := audit_event_hash(NEW);
  told := set_config(
    'balansert.audit_head', concat_ws(' ', NEW."organisation_id", NEW."number", encode(NEW."hash", 'hex')), true);
  RETURN NEW;
END $$;
CREATE TRIGGER "chain" BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- Runs as the owner: the program itself cannot move the end of a chain.
CREATE FUNCTION move_audit_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  INSERT INTO "audit_head" AS "head"
  SELECT DISTINCT ON ("organisation_id") "organisation_id", "number", "hash" FROM "added" ORDER BY "organisation_id", "number" DESC
  ON CONFLICT ("organisation_id") DO UPDATE SET "number" = EXCLUDED."number", "hash" = EXCLUDED."hash";
  RETURN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION move_audit_head() SET search_path = %I, pg_temp', current_schema());
END $$;
CREATE TRIGGER "move_head" AFTER INSERT ON "audit_event" REFERENCING NEW TABLE AS "added"
FOR EACH STATEMENT EXECUTE FUNCTION move_audit_head();

-- Still added to, never changed: but what is personal may be taken out.
GRANT UPDATE ("personal") ON "audit_event" TO balansert_app;
CREATE POLICY "taken_out_only" ON "audit_event" AS RESTRICTIVE FOR UPDATE TO balansert_app
  USING (true) WITH CHECK ("personal" IS NULL);

ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_organisation" ON "audit_head" TO balansert_app
  USING ("organisation_id" = nullif(current_setting('balansert.organisation', true), '')::uuid)
  WITH CHECK ("organisation_id" = nullif(current_setting('balansert.organisation', true), '')::uuid);
GRANT SELECT ON "audit_head" TO balansert_app;
