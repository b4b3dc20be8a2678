import type { StatusCode } from "./status-code";

const ring = "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z";
const box = "M2.5 2.5h11v11h-11z";
const lock = "M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2";

/** Filled shapes carry a judgement, outlined ones say why there is none. Each differs from the others in grey too. */
const filled: Partial<Record<StatusCode, string>> = {
  reached: "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zM12.3 5.9L7.1 11.8L3.8 8.6L5 7.3L7 9.3L11 4.8z",
  acceptable: "M8 1.2L15.4 14.6H.6z",
  below: "M8 0l8 8l-8 8l-8-8zM7 3.8v5h2v-5zM7 10.2v2h2v-2z",
  insufficient: "M8 .5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM8 2.2v11.6a5.8 5.8 0 0 0 0-11.6z",
};

const outlined: Partial<Record<StatusCode, string>> = {
  notSet: `${ring}M8 5v3.4M8 11h0`,
  noScore: `${ring}M5 8h6`,
  unscored: "M3 5.8h10M3 10.2h10",
  missing: `${box}M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8`,
  late: `${ring}M8 4.6V8.2l2.6 1.6`,
  due: `${box}M5 8h0M8 8h0M11 8h0`,
  notDue: "M3 8h0M8 8h0M13 8h0",
  notApplicable: "M3 8h10",
  suppressed: lock,
  hidden: lock,
};

/** The shape of a status, without its word: only where the word stands beside it. */
export function StatusShape({ code }: { code: StatusCode }) {
  return (
    <svg className="status-shape" viewBox="-.5 -.5 17 17" aria-hidden="true">
      <path
        className={filled[code] ? "shape-filled" : "shape-outlined"}
        fillRule="evenodd"
        d={filled[code] ?? outlined[code] ?? ""}
      />
    </svg>
  );
}
