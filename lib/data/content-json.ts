import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** What a row of measurements or of their revisions says, as JSON of `Content`: many rows are read as one text, which is far lighter. */
export function contentJson(alias: "m" | "r" | "b"): Prisma.Sql {
  return Prisma.raw(
    `json_build_object('kind', CASE ${alias}.kind WHEN 'not_applicable' THEN 'notApplicable' ELSE ${alias}.kind::text END,
       'value', trim_scale(${alias}.value)::text, 'numerator', trim_scale(${alias}.numerator)::text,
       'denominator', trim_scale(${alias}.denominator)::text, 'comment', ${alias}.comment)`,
  );
}
