-- AlterTable
ALTER TABLE "scorecard_assignment" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);
