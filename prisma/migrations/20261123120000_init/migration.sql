-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'leader', 'contributor', 'politician', 'auditor');

-- CreateEnum
CREATE TYPE "indicator_kind" AS ENUM ('number', 'ratio', 'yes_no', 'graded', 'calculated');

-- CreateEnum
CREATE TYPE "period_kind" AS ENUM ('month', 'quarter', 'tertial', 'half_year', 'school_year', 'year');

-- CreateEnum
CREATE TYPE "time_aggregation" AS ENUM ('sum', 'mean', 'last', 'max', 'min', 'none');

-- CreateEnum
CREATE TYPE "unit_aggregation" AS ENUM ('sum', 'mean', 'weighted_mean', 'min', 'max', 'none');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('public', 'confidential');

-- CreateEnum
CREATE TYPE "timing" AS ENUM ('leading', 'lagging');

-- CreateEnum
CREATE TYPE "hill_stage" AS ENUM ('input', 'production', 'output', 'result', 'legitimacy');

-- CreateEnum
CREATE TYPE "demanded_by" AS ENUM ('state', 'council', 'own');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('higher', 'lower');

-- CreateEnum
CREATE TYPE "measurement_kind" AS ENUM ('value', 'missing', 'not_applicable', 'suppressed');

-- CreateEnum
CREATE TYPE "measurement_stage" AS ENUM ('draft', 'submitted', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "measurement_source" AS ENUM ('form', 'paste', 'import', 'api', 'demo');

-- CreateEnum
CREATE TYPE "locale" AS ENUM ('nn', 'nb', 'en');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('municipality', 'county');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('organisation', 'sector', 'school', 'upper_secondary_school', 'kindergarten', 'nursing_home', 'home_care', 'technical_service', 'culture', 'administration', 'other');

-- CreateEnum
CREATE TYPE "provider_form" AS ENUM ('own', 'contracted', 'voluntary');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('draft', 'current', 'archived');

-- CreateTable
CREATE TABLE "user" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" "locale",
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "grant" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "grant_pkey" PRIMARY KEY ("organisation_id","user_id","role","unit_id")
);

-- CreateTable
CREATE TABLE "session" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "id" UUID NOT NULL,
    "email_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "revision" BIGINT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "indicator_definition" (
    "organisation_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "why" JSONB NOT NULL,
    "definition" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "value_unit" JSONB NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "minimum" DECIMAL(16,4),
    "maximum" DECIMAL(16,4),
    "kind" "indicator_kind" NOT NULL DEFAULT 'number',
    "scale" INTEGER NOT NULL DEFAULT 1,
    "scored" BOOLEAN NOT NULL DEFAULT true,
    "frequency" "period_kind" NOT NULL,
    "over_time" "time_aggregation" NOT NULL,
    "over_units" "unit_aggregation" NOT NULL,
    "cumulative" BOOLEAN NOT NULL DEFAULT false,
    "denominator_id" UUID,
    "grades" JSONB,
    "formula" TEXT,
    "step" DECIMAL(16,4) NOT NULL DEFAULT 0,
    "seasonal" BOOLEAN NOT NULL DEFAULT false,
    "owner_title" JSONB,
    "timing" "timing" NOT NULL DEFAULT 'lagging',
    "hill_stage" "hill_stage",
    "demanded_by" "demanded_by" NOT NULL DEFAULT 'own',
    "minutes_to_report" INTEGER,
    "visibility" "visibility" NOT NULL DEFAULT 'public',
    "confidential_reason" JSONB,
    "small_number_limit" INTEGER,
    "change_note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,

    CONSTRAINT "indicator_definition_pkey" PRIMARY KEY ("organisation_id","indicator_id","version")
);

-- CreateTable
CREATE TABLE "target_level" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "unit_id" UUID,
    "from_period" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "ambition" DECIMAL(16,4),
    "lowest" DECIMAL(16,4),
    "ambition_upper" DECIMAL(16,4),
    "lowest_upper" DECIMAL(16,4),
    "direction" "direction",
    "adopted_by" TEXT,
    "case_number" TEXT,
    "adopted_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "target_level_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "period_kind" "period_kind" NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "measurement_kind" NOT NULL,
    "stage" "measurement_stage" NOT NULL,
    "value" DECIMAL(16,4),
    "numerator" DECIMAL(16,4),
    "denominator" DECIMAL(16,4),
    "comment" TEXT,
    "definition_version" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "measurement_revision" (
    "organisation_id" UUID NOT NULL,
    "measurement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "measurement_kind" NOT NULL,
    "stage" "measurement_stage" NOT NULL,
    "value" DECIMAL(16,4),
    "numerator" DECIMAL(16,4),
    "denominator" DECIMAL(16,4),
    "comment" TEXT,
    "definition_version" INTEGER NOT NULL,
    "source" "measurement_source" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,

    CONSTRAINT "measurement_revision_pkey" PRIMARY KEY ("organisation_id","measurement_id","version")
);

-- CreateTable
CREATE TABLE "period_setting" (
    "organisation_id" UUID NOT NULL,
    "kind" "period_kind" NOT NULL,
    "due_days" INTEGER NOT NULL DEFAULT 20,
    "expiry_days" INTEGER,
    "requires_approval" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "period_setting_pkey" PRIMARY KEY ("organisation_id","kind")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "name" JSONB NOT NULL,
    "locale" "locale" NOT NULL DEFAULT 'nn',
    "dashboard_kind" "period_kind" NOT NULL,
    "coverage_limit" DECIMAL(5,4) NOT NULL DEFAULT 0.5,
    "reached_edge" DECIMAL(7,4) NOT NULL DEFAULT 100,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "revision" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "provider_form" "provider_form" NOT NULL DEFAULT 'own',
    "path" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "plan" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'draft',

    CONSTRAINT "plan_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "vision" (
    "organisation_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "text" JSONB NOT NULL,

    CONSTRAINT "vision_pkey" PRIMARY KEY ("organisation_id","plan_id","unit_id")
);

-- CreateTable
CREATE TABLE "perspective" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "perspective_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "scorecard" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "owner_unit_id" UUID NOT NULL,
    "lineage" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "scorecard_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "scorecard_assignment" (
    "organisation_id" UUID NOT NULL,
    "scorecard_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "scorecard_assignment_pkey" PRIMARY KEY ("organisation_id","scorecard_id","unit_id")
);

-- CreateTable
CREATE TABLE "focus_area" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scorecard_id" UUID NOT NULL,
    "lineage" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "weight" DECIMAL(9,4) NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "focus_area_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "objective" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "focus_area_id" UUID NOT NULL,
    "lineage" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "weight" DECIMAL(9,4) NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "objective_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "success_factor" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "objective_id" UUID NOT NULL,
    "perspective_id" UUID NOT NULL,
    "lineage" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "weight" DECIMAL(9,4) NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "success_factor_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "indicator_link" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "success_factor_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "weight" DECIMAL(9,4) NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "indicator_link_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "user_email_idx" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_organisation_id_email_key" ON "user"("organisation_id", "email");

-- CreateIndex
CREATE INDEX "grant_organisation_id_unit_id_idx" ON "grant"("organisation_id", "unit_id");

-- CreateIndex
CREATE INDEX "session_organisation_id_user_id_idx" ON "session"("organisation_id", "user_id");

-- CreateIndex
CREATE INDEX "sign_in_failure_email_id_at_idx" ON "sign_in_failure"("email_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_at_idx" ON "audit_event"("organisation_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_entity_id_idx" ON "audit_event"("organisation_id", "entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_organisation_id_code_key" ON "indicator"("organisation_id", "code");

-- CreateIndex
CREATE INDEX "indicator_definition_organisation_id_denominator_id_idx" ON "indicator_definition"("organisation_id", "denominator_id");

-- CreateIndex
CREATE INDEX "indicator_definition_organisation_id_recorded_by_id_idx" ON "indicator_definition"("organisation_id", "recorded_by_id");

-- CreateIndex
CREATE INDEX "target_level_organisation_id_indicator_id_from_day_idx" ON "target_level"("organisation_id", "indicator_id", "from_day");

-- CreateIndex
CREATE INDEX "target_level_organisation_id_unit_id_idx" ON "target_level"("organisation_id", "unit_id");

-- CreateIndex
CREATE INDEX "target_level_organisation_id_recorded_by_id_idx" ON "target_level"("organisation_id", "recorded_by_id");

-- CreateIndex
CREATE INDEX "measurement_organisation_id_unit_id_idx" ON "measurement"("organisation_id", "unit_id");

-- CreateIndex
CREATE INDEX "measurement_organisation_id_period_end_idx" ON "measurement"("organisation_id", "period_end");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_organisation_id_indicator_id_unit_id_period_key" ON "measurement"("organisation_id", "indicator_id", "unit_id", "period");

-- CreateIndex
CREATE INDEX "measurement_revision_organisation_id_recorded_at_idx" ON "measurement_revision"("organisation_id", "recorded_at");

-- CreateIndex
CREATE INDEX "measurement_revision_organisation_id_recorded_by_id_idx" ON "measurement_revision"("organisation_id", "recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_code_key" ON "organisation"("code");

-- CreateIndex
CREATE INDEX "unit_organisation_id_parent_id_idx" ON "unit"("organisation_id", "parent_id");

-- CreateIndex
CREATE INDEX "unit_organisation_id_path_idx" ON "unit"("organisation_id", "path");

-- CreateIndex
CREATE UNIQUE INDEX "unit_organisation_id_code_key" ON "unit"("organisation_id", "code");

-- CreateIndex
CREATE INDEX "vision_organisation_id_unit_id_idx" ON "vision"("organisation_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "perspective_organisation_id_code_key" ON "perspective"("organisation_id", "code");

-- CreateIndex
CREATE INDEX "scorecard_organisation_id_owner_unit_id_idx" ON "scorecard"("organisation_id", "owner_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorecard_organisation_id_plan_id_code_key" ON "scorecard"("organisation_id", "plan_id", "code");

-- CreateIndex
CREATE INDEX "scorecard_assignment_organisation_id_unit_id_idx" ON "scorecard_assignment"("organisation_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "focus_area_organisation_id_scorecard_id_code_key" ON "focus_area"("organisation_id", "scorecard_id", "code");

-- CreateIndex
CREATE INDEX "objective_organisation_id_focus_area_id_idx" ON "objective"("organisation_id", "focus_area_id");

-- CreateIndex
CREATE INDEX "success_factor_organisation_id_objective_id_idx" ON "success_factor"("organisation_id", "objective_id");

-- CreateIndex
CREATE INDEX "success_factor_organisation_id_perspective_id_idx" ON "success_factor"("organisation_id", "perspective_id");

-- CreateIndex
CREATE INDEX "indicator_link_organisation_id_indicator_id_idx" ON "indicator_link"("organisation_id", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_link_organisation_id_success_factor_id_indicator__key" ON "indicator_link"("organisation_id", "success_factor_id", "indicator_id");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_organisation_id_indicator_id_fkey" FOREIGN KEY ("organisation_id", "indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_organisation_id_denominator_id_fkey" FOREIGN KEY ("organisation_id", "denominator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_organisation_id_recorded_by_id_fkey" FOREIGN KEY ("organisation_id", "recorded_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_level" ADD CONSTRAINT "target_level_organisation_id_indicator_id_fkey" FOREIGN KEY ("organisation_id", "indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_level" ADD CONSTRAINT "target_level_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_level" ADD CONSTRAINT "target_level_organisation_id_recorded_by_id_fkey" FOREIGN KEY ("organisation_id", "recorded_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_organisation_id_indicator_id_fkey" FOREIGN KEY ("organisation_id", "indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement_revision" ADD CONSTRAINT "measurement_revision_organisation_id_measurement_id_fkey" FOREIGN KEY ("organisation_id", "measurement_id") REFERENCES "measurement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement_revision" ADD CONSTRAINT "measurement_revision_organisation_id_recorded_by_id_fkey" FOREIGN KEY ("organisation_id", "recorded_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_organisation_id_parent_id_fkey" FOREIGN KEY ("organisation_id", "parent_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vision" ADD CONSTRAINT "vision_organisation_id_plan_id_fkey" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plan"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vision" ADD CONSTRAINT "vision_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_organisation_id_plan_id_fkey" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plan"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_organisation_id_owner_unit_id_fkey" FOREIGN KEY ("organisation_id", "owner_unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard_assignment" ADD CONSTRAINT "scorecard_assignment_organisation_id_scorecard_id_fkey" FOREIGN KEY ("organisation_id", "scorecard_id") REFERENCES "scorecard"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard_assignment" ADD CONSTRAINT "scorecard_assignment_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focus_area" ADD CONSTRAINT "focus_area_organisation_id_scorecard_id_fkey" FOREIGN KEY ("organisation_id", "scorecard_id") REFERENCES "scorecard"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_organisation_id_focus_area_id_fkey" FOREIGN KEY ("organisation_id", "focus_area_id") REFERENCES "focus_area"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "success_factor" ADD CONSTRAINT "success_factor_organisation_id_objective_id_fkey" FOREIGN KEY ("organisation_id", "objective_id") REFERENCES "objective"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "success_factor" ADD CONSTRAINT "success_factor_organisation_id_perspective_id_fkey" FOREIGN KEY ("organisation_id", "perspective_id") REFERENCES "perspective"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_link" ADD CONSTRAINT "indicator_link_organisation_id_success_factor_id_fkey" FOREIGN KEY ("organisation_id", "success_factor_id") REFERENCES "success_factor"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_link" ADD CONSTRAINT "indicator_link_organisation_id_indicator_id_fkey" FOREIGN KEY ("organisation_id", "indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
