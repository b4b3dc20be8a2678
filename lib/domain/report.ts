/** Where a unit's report on one scorecard for one period stands. */
export type ReportState = "notStarted" | "draft" | "submitted" | "returned" | "approved";

/** What is written down of it: until it is handed in, it is only its values. */
export type DecidedState = Extract<ReportState, "submitted" | "returned" | "approved">;

/** What can be done with a report: hand it in, approve it, send it back, take an approval back. */
export type ReportAct = "submit" | "approve" | "return" | "undo";

/** The state of a report: what was last decided; before that, whether any of its values is written. */
export function reportState(decided: DecidedState | null, hasValues: boolean): ReportState {
  return decided ?? (hasValues ? "draft" : "notStarted");
}

/** Who has to act next: the unit's leader, the superior, or nobody once it is approved. Source: domain.md section 6. */
export function ballHolder(state: ReportState): "leader" | "superior" | null {
  if (state === "approved") return null;
  return state === "submitted" ? "superior" : "leader";
}

const MOVES: Record<ReportAct, { from: ReadonlySet<ReportState>; to: DecidedState }> = {
  submit: { from: new Set(["notStarted", "draft", "returned"]), to: "submitted" },
  approve: { from: new Set(["submitted"]), to: "approved" },
  return: { from: new Set(["submitted"]), to: "returned" },
  undo: { from: new Set(["approved"]), to: "submitted" },
};

/** What an act leaves a report in. */
export function stateAfter(act: ReportAct): DecidedState {
  return MOVES[act].to;
}

/** What an act is held against. */
export type ReportFacts = {
  state: ReportState;
  /** Cells that could be delivered and are not. */
  unfinished: number;
  /** Did the one who acts hand it in? */
  isOwn: boolean;
  /** Units below that use the card and are not approved. */
  below: readonly string[];
  /** The topmost unit above that is approved already. */
  above: string | null;
};

export type ReportRefusal =
  | "wrongState"
  | "incomplete"
  | "ownReport"
  | "childrenNotApproved"
  | "parentApproved";

/**
 * Why an act cannot be done; null when it can. Approval goes upwards and is undone from the top down; nobody approves a report they
 * handed in themselves. Source: domain.md section 6.
 */
export function refuseAct(act: ReportAct, facts: ReportFacts): ReportRefusal | null {
  if (!MOVES[act].from.has(facts.state)) return "wrongState";
  if (act === "submit") return facts.unfinished > 0 ? "incomplete" : null;
  if (act === "approve") return refuseApproval(facts);
  return act === "undo" && facts.above !== null ? "parentApproved" : null;
}

function refuseApproval({ isOwn, below }: ReportFacts): ReportRefusal | null {
  if (isOwn) return "ownReport";
  return below.length > 0 ? "childrenNotApproved" : null;
}
