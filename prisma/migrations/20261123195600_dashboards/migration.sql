-- CreateEnum
CREATE TYPE "service_aspect" AS ENUM ('quality', 'continuity', 'staff', 'price');

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "service_aspect" "service_aspect";

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "coat_of_arms" TEXT,
ADD COLUMN     "colour" TEXT;

-- CreateTable
CREATE TABLE "asked_rate" (
    "key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "asked" INTEGER NOT NULL,

    CONSTRAINT "asked_rate_pkey" PRIMARY KEY ("key","since")
);

-- CreateTable
CREATE TABLE "official_figure" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "value" DECIMAL(16,4) NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "official_figure_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "asked_rate_since_idx" ON "asked_rate"("since");

-- CreateIndex
CREATE INDEX "official_figure_organisation_id_recorded_by_id_idx" ON "official_figure"("organisation_id", "recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "official_figure_organisation_id_indicator_id_area_period_key" ON "official_figure"("organisation_id", "indicator_id", "area", "period");

-- AddForeignKey
ALTER TABLE "official_figure" ADD CONSTRAINT "official_figure_organisation_id_indicator_id_fkey" FOREIGN KEY ("organisation_id", "indicator_id") REFERENCES "indicator"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_figure" ADD CONSTRAINT "official_figure_organisation_id_recorded_by_id_fkey" FOREIGN KEY ("organisation_id", "recorded_by_id") REFERENCES "user"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
