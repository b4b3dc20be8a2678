-- CreateEnum
CREATE TYPE "initiative_state" AS ENUM ('planned', 'underway', 'done', 'stopped');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('submitted', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('done', 'undone');

-- DropIndex
DROP INDEX "objective_organisation_id_focus_area_id_idx";

-- AlterTable
ALTER TABLE "measurement_revision" ADD COLUMN     "external_id" TEXT,
ADD COLUMN     "import_job_id" UUID;

-- AlterTable
ALTER TABLE "objective" ADD COLUMN     "code" TEXT;

-- Objectives that were there get their number within the focus area.
UPDATE "objective" o SET "code" = n.number FROM (
  SELECT organisation_id, id, row_number() OVER (PARTITION BY organisation_id, focus_area_id ORDER BY position, id)::text AS number
  FROM "objective"
) n WHERE n.organisation_id = o.organisation_id AND n.id = o.id;

ALTER TABLE "objective" ALTER COLUMN "code" SET NOT NULL;

-- AlterTable
ALTER TABLE "period_setting" ADD COLUMN     "escalate_days" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "remind_days" INTEGER NOT NULL DEFAULT 7;

-- AlterTable
ALTER TABLE "perspective" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "last_sign_in_at" TIMESTAMPTZ(3),
ADD COLUMN     "reminded" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "deviation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "fact" TEXT NOT NULL,
    "cause" TEXT,
    "action" TEXT,
    "responsible_id" UUID,
    "due_day" DATE,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closing_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "deviation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "owner_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "state" "initiative_state" NOT NULL DEFAULT 'planned',
    "budget" DECIMAL(16,4),
    "man_years" DECIMAL(9,4),
    "progress" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "initiative_indicator" (
    "organisation_id" UUID NOT NULL,
    "initiative_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,

    CONSTRAINT "initiative_indicator_pkey" PRIMARY KEY ("organisation_id","initiative_id","indicator_id")
);

-- CreateTable
CREATE TABLE "initiative_deviation" (
    "organisation_id" UUID NOT NULL,
    "initiative_id" UUID NOT NULL,
    "deviation_id" UUID NOT NULL,

    CONSTRAINT "initiative_deviation_pkey" PRIMARY KEY ("organisation_id","initiative_id","deviation_id")
);

-- CreateTable
CREATE TABLE "initiative_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "initiative_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "progress" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "initiative_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "unit_comment" (
    "organisation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "unit_comment_pkey" PRIMARY KEY ("organisation_id","unit_id","period")
);

-- CreateTable
CREATE TABLE "report" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "scorecard_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "state" "report_state" NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "lock_exception" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "scorecard_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until_day" DATE NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "lock_exception_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "message_id" UUID NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("organisation_id","user_id","on_day")
);

-- CreateTable
CREATE TABLE "import_job" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "source" "measurement_source" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'done',
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "import_job_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "prognosis" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(16,4) NOT NULL,
    "comment" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "prognosis_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "deviation_organisation_id_indicator_id_unit_id_idx" ON "deviation"("organisation_id", "indicator_id", "unit_id");

-- CreateIndex
CREATE INDEX "deviation_organisation_id_unit_id_idx" ON "deviation"("organisation_id", "unit_id");

-- CreateIndex
CREATE INDEX "deviation_organisation_id_responsible_id_idx" ON "deviation"("organisation_id", "responsible_id");

-- CreateIndex
CREATE INDEX "deviation_organisation_id_answered_by_id_idx" ON "deviation"("organisation_id", "answered_by_id");

-- CreateIndex
CREATE INDEX "deviation_organisation_id_closed_by_id_idx" ON "deviation"("organisation_id", "closed_by_id");

-- CreateIndex
CREATE INDEX "initiative_organisation_id_unit_id_idx" ON "initiative"("organisation_id", "unit_id");

-- CreateIndex
CREATE INDEX "initiative_organisation_id_owner_id_idx" ON "initiative"("organisation_id", "owner_id");

-- CreateIndex
CREATE INDEX "initiative_indicator_organisation_id_indicator_id_idx" ON "initiative_indicator"("organisation_id", "indicator_id");

-- CreateIndex
CREATE INDEX "initiative_deviation_organisation_id_deviation_id_idx" ON "initiative_deviation"("organisation_id", "deviation_id");

-- CreateIndex
CREATE INDEX "initiative_entry_organisation_id_initiative_id_idx" ON "initiative_entry"("organisation_id", "initiative_id");

-- CreateIndex
CREATE INDEX "initiative_entry_organisation_id_recorded_by_id_idx" ON "initiative_entry"("organisation_id", "recorded_by_id");

-- CreateIndex
CREATE INDEX "unit_comment_organisation_id_recorded_by_id_idx" ON "unit_comment"("organisation_id", "recorded_by_id");

-- CreateIndex
CREATE INDEX "report_organisation_id_scorecard_id_idx" ON "report"("organisation_id", "scorecard_id");

-- CreateIndex
CREATE INDEX "report_organisation_id_submitted_by_id_idx" ON "report"("organisation_id", "submitted_by_id");

-- CreateIndex
CREATE INDEX "report_organisation_id_decided_by_id_idx" ON "report"("organisation_id", "decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_organisation_id_unit_id_scorecard_id_period_key" ON "report"("organisation_id", "unit_id", "scorecard_id", "period");

-- CreateIndex
CREATE INDEX "lock_exception_organisation_id_unit_id_scorecard_id_period_idx" ON "lock_exception"("organisation_id", "unit_id", "scorecard_id", "period");

-- CreateIndex
CREATE INDEX "lock_exception_organisation_id_scorecard_id_idx" ON "lock_exception"("organisation_id", "scorecard_id");

-- CreateIndex
CREATE INDEX "lock_exception_organisation_id_granted_by_id_idx" ON "lock_exception"("organisation_id", "granted_by_id");

-- CreateIndex
CREATE INDEX "reminder_organisation_id_message_id_idx" ON "reminder"("organisation_id", "message_id");

-- CreateIndex
CREATE INDEX "import_job_organisation_id_imported_at_idx" ON "import_job"("organisation_id", "imported_at");

-- CreateIndex
CREATE INDEX "import_job_organisation_id_imported_by_id_idx" ON "import_job"("organisation_id", "imported_by_id");

-- CreateIndex
CREATE INDEX "import_job_organisation_id_undone_by_id_idx" ON "import_job"("organisation_id", "undone_by_id");

-- CreateIndex
CREATE INDEX "prognosis_organisation_id_indicator_id_unit_id_year_idx" ON "prognosis"("organisation_id", "indicator_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "prognosis_organisation_id_unit_id_idx" ON "prognosis"("organisation_id", "unit_id");

-- CreateIndex
CREATE INDEX "prognosis_organisation_id_recorded_by_id_idx" ON "prognosis"("organisation_id", "recorded_by_id");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_actor_id_at_idx" ON "audit_event"("organisation_id", "actor_id", "at");

-- CreateIndex
CREATE INDEX "invitation_token_id_idx" ON "invitation"("token_id");

-- CreateIndex
CREATE INDEX "measurement_revision_organisation_id_import_job_id_idx" ON "measurement_revision"("organisation_id", "import_job_id");

-- CreateIndex
CREATE INDEX "measurement_revision_organisation_id_external_id_idx" ON "measurement_revision"("organisation_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "objective_organisation_id_focus_area_id_code_key" ON "objective"("organisation_id", "focus_area_id", "code");

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_organisation_id_indicator_id_fkey" FOREIGN KEY ("organisation_id", "indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_organisation_id_responsible_id_fkey" FOREIGN KEY ("organisation_id", "responsible_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_organisation_id_answered_by_id_fkey" FOREIGN KEY ("organisation_id", "answered_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_organisation_id_closed_by_id_fkey" FOREIGN KEY ("organisation_id", "closed_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_indicator" ADD CONSTRAINT "initiative_indicator_organisation_id_initiative_id_fkey" FOREIGN KEY ("organisation_id", "initiative_id") REFERENCES "initiative"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_indicator" ADD CONSTRAINT "initiative_indicator_organisation_id_indicator_id_fkey" FOREIGN KEY ("organisation_id", "indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_deviation" ADD CONSTRAINT "initiative_deviation_organisation_id_initiative_id_fkey" FOREIGN KEY ("organisation_id", "initiative_id") REFERENCES "initiative"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_deviation" ADD CONSTRAINT "initiative_deviation_organisation_id_deviation_id_fkey" FOREIGN KEY ("organisation_id", "deviation_id") REFERENCES "deviation"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_entry" ADD CONSTRAINT "initiative_entry_organisation_id_initiative_id_fkey" FOREIGN KEY ("organisation_id", "initiative_id") REFERENCES "initiative"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_entry" ADD CONSTRAINT "initiative_entry_organisation_id_recorded_by_id_fkey" FOREIGN KEY ("organisation_id", "recorded_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_comment" ADD CONSTRAINT "unit_comment_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_comment" ADD CONSTRAINT "unit_comment_organisation_id_recorded_by_id_fkey" FOREIGN KEY ("organisation_id", "recorded_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement_revision" ADD CONSTRAINT "measurement_revision_organisation_id_import_job_id_fkey" FOREIGN KEY ("organisation_id", "import_job_id") REFERENCES "import_job"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_scorecard_id_fkey" FOREIGN KEY ("organisation_id", "scorecard_id") REFERENCES "scorecard"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_submitted_by_id_fkey" FOREIGN KEY ("organisation_id", "submitted_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_decided_by_id_fkey" FOREIGN KEY ("organisation_id", "decided_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock_exception" ADD CONSTRAINT "lock_exception_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock_exception" ADD CONSTRAINT "lock_exception_organisation_id_scorecard_id_fkey" FOREIGN KEY ("organisation_id", "scorecard_id") REFERENCES "scorecard"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock_exception" ADD CONSTRAINT "lock_exception_organisation_id_granted_by_id_fkey" FOREIGN KEY ("organisation_id", "granted_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organisation_id_message_id_fkey" FOREIGN KEY ("organisation_id", "message_id") REFERENCES "outbox_message"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_organisation_id_imported_by_id_fkey" FOREIGN KEY ("organisation_id", "imported_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_organisation_id_undone_by_id_fkey" FOREIGN KEY ("organisation_id", "undone_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prognosis" ADD CONSTRAINT "prognosis_organisation_id_indicator_id_fkey" FOREIGN KEY ("organisation_id", "indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prognosis" ADD CONSTRAINT "prognosis_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prognosis" ADD CONSTRAINT "prognosis_organisation_id_recorded_by_id_fkey" FOREIGN KEY ("organisation_id", "recorded_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open deviation per indicator and unit.
CREATE UNIQUE INDEX "deviation_open_key" ON "deviation"("organisation_id", "indicator_id", "unit_id") WHERE "closed_at" IS NULL;

ALTER TABLE "initiative" ADD CONSTRAINT "initiative_progress_check" CHECK ("progress" BETWEEN 0 AND 100);
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_dates_check" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "initiative_entry" ADD CONSTRAINT "initiative_entry_progress_check" CHECK ("progress" BETWEEN 0 AND 100);
