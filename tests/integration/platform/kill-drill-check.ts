import { expect } from "vitest";
import { type Acknowledged, DRILL_ROWS } from "./kill-drill-load";
import { ask } from "./platform-home";

const TORN = `select
  (select count(*) from import_job as j where created + changed <>
    (select count(*) from measurement_revision as r where r.import_job_id = j.id))::int as half_imports,
  (select count(*) from import_job as j where not exists
    (select 1 from audit_event where action = 'importJob.import' and entity_id = j.id))::int as imports_not_audited,
  (select count(*) from measurement_revision as r where not exists (
    select 1 from audit_event as a where a.action = 'measurement.record' and a.entity_id = r.measurement_id
      and (a.after->>'version')::int = r.version))::int as revisions_not_audited,
  (select count(*) from audit_event as a where a.action = 'measurement.record' and not exists (
    select 1 from measurement_revision as r where r.measurement_id = a.entity_id
      and r.version = (a.after->>'version')::int))::int as audited_without_revision,
  (select count(*) from measurement as m where m.version <>
    (select count(*) from measurement_revision as r where r.measurement_id = m.id))::int as gaps_in_revisions,
  (select count(*) from measurement as m join measurement_revision as r
    on r.measurement_id = m.id and r.version = m.version
    where (m.value, m.comment) is distinct from (r.value, r.comment))::int as cells_not_as_revised,
  (select count(*) from organisation as o where revision <
    (select max(revision) from audit_event as a where a.organisation_id = o.id))::int as revisions_behind`;

/** Nothing acknowledged is lost, and nothing stands there in part. Answers how many writes are there. */
export async function expectWhole(url: string, acknowledged: readonly Acknowledged[]): Promise<number> {
  const [torn = {}] = await ask<Record<string, number>>(url, TORN);
  expect(Object.entries(torn).filter(([, count]) => count !== 0)).toEqual([]);
  const marks = await ask<{ mark: string; rows: number; revisions: number }>(
    url,
    `select r.comment as mark, count(*)::int as rows, count(distinct a.revision)::int as revisions
     from measurement_revision as r join audit_event as a
       on a.action = 'measurement.record' and a.entity_id = r.measurement_id and (a.after->>'version')::int = r.version
     where r.comment like 'drill %' group by r.comment`,
  );
  const there = new Set(marks.map(({ mark }) => mark));
  expect(acknowledged.filter(({ mark }) => !there.has(mark))).toEqual([]);
  const isWhole = ({ mark, rows, revisions }: (typeof marks)[number]) =>
    rows === DRILL_ROWS[mark.includes(" import ") ? "import" : "save"] && revisions === 1;
  expect(marks.filter((each) => !isWhole(each))).toEqual([]);
  return marks.length;
}
