-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('waiting', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "cause_sign" AS ENUM ('positive', 'negative');

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "indicator_limit" INTEGER NOT NULL DEFAULT 25;

-- AlterTable
ALTER TABLE "scorecard" ADD COLUMN     "over_limit_reason" TEXT,
ADD COLUMN     "requires_approval" BOOLEAN;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "contract_from" DATE,
ADD COLUMN     "contract_to" DATE;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "external_id" TEXT;

-- CreateTable
CREATE TABLE "invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "message_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "unit_succession" (
    "organisation_id" UUID NOT NULL,
    "from_unit_id" UUID NOT NULL,
    "to_unit_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("organisation_id","from_unit_id","to_unit_id")
);

-- CreateTable
CREATE TABLE "grouping" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "grouping_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "group" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "grouping_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "group_share" (
    "organisation_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "share" DECIMAL(5,4) NOT NULL,

    CONSTRAINT "group_share_pkey" PRIMARY KEY ("organisation_id","group_id","unit_id","from_day")
);

-- CreateTable
CREATE TABLE "cause_link" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cause_factor_id" UUID,
    "cause_indicator_id" UUID,
    "effect_factor_id" UUID,
    "effect_indicator_id" UUID,
    "sign" "cause_sign" NOT NULL DEFAULT 'positive',
    "lag_months" INTEGER NOT NULL DEFAULT 0,
    "reason" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "cause_link_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "invitation_organisation_id_user_id_idx" ON "invitation"("organisation_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_organisation_id_token_id_key" ON "invitation"("organisation_id", "token_id");

-- CreateIndex
CREATE INDEX "outbox_message_organisation_id_created_at_idx" ON "outbox_message"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "outbox_message_state_next_attempt_at_idx" ON "outbox_message"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "unit_succession_organisation_id_to_unit_id_idx" ON "unit_succession"("organisation_id", "to_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "grouping_organisation_id_code_key" ON "grouping"("organisation_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "group_organisation_id_grouping_id_code_key" ON "group"("organisation_id", "grouping_id", "code");

-- CreateIndex
CREATE INDEX "group_share_organisation_id_unit_id_idx" ON "group_share"("organisation_id", "unit_id");

-- CreateIndex
CREATE INDEX "cause_link_organisation_id_cause_factor_id_idx" ON "cause_link"("organisation_id", "cause_factor_id");

-- CreateIndex
CREATE INDEX "cause_link_organisation_id_cause_indicator_id_idx" ON "cause_link"("organisation_id", "cause_indicator_id");

-- CreateIndex
CREATE INDEX "cause_link_organisation_id_effect_factor_id_idx" ON "cause_link"("organisation_id", "effect_factor_id");

-- CreateIndex
CREATE INDEX "cause_link_organisation_id_effect_indicator_id_idx" ON "cause_link"("organisation_id", "effect_indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_organisation_id_external_id_key" ON "user"("organisation_id", "external_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_organisation_id_from_unit_id_fkey" FOREIGN KEY ("organisation_id", "from_unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_organisation_id_to_unit_id_fkey" FOREIGN KEY ("organisation_id", "to_unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grouping" ADD CONSTRAINT "grouping_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group" ADD CONSTRAINT "group_organisation_id_grouping_id_fkey" FOREIGN KEY ("organisation_id", "grouping_id") REFERENCES "grouping"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_share" ADD CONSTRAINT "group_share_organisation_id_group_id_fkey" FOREIGN KEY ("organisation_id", "group_id") REFERENCES "group"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_share" ADD CONSTRAINT "group_share_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id") REFERENCES "unit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cause_link" ADD CONSTRAINT "cause_link_organisation_id_cause_factor_id_fkey" FOREIGN KEY ("organisation_id", "cause_factor_id") REFERENCES "success_factor"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cause_link" ADD CONSTRAINT "cause_link_organisation_id_cause_indicator_id_fkey" FOREIGN KEY ("organisation_id", "cause_indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cause_link" ADD CONSTRAINT "cause_link_organisation_id_effect_factor_id_fkey" FOREIGN KEY ("organisation_id", "effect_factor_id") REFERENCES "success_factor"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cause_link" ADD CONSTRAINT "cause_link_organisation_id_effect_indicator_id_fkey" FOREIGN KEY ("organisation_id", "effect_indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
