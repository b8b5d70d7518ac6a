/** What the region's people are asked to look at. */
export const TASK_KINDS = ["vat-undetermined", "no-mandate", "suspense", "refund-failed", "refund-to-pay", "dispute", "cash-difference", "payout-returned", "dead-job"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export interface DeskTask {
  id: string;
  kind: TaskKind;
  subjectKind: string;
  subjectId: string;
  /** Facts for whoever looks, never personal data. */
  data: Record<string, unknown>;
  openedAt: Date;
}
