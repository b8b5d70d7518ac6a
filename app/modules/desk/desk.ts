/** What the region's people are asked to look at. */
export type TaskKind = "vat-undetermined" | "no-mandate";

export interface DeskTask {
  id: string;
  kind: TaskKind;
  subjectKind: string;
  subjectId: string;
  /** Facts for whoever looks, never personal data. */
  data: Record<string, unknown>;
  openedAt: Date;
}
