import type { Context } from "~/platform/db/context.server";

/** What kind of work it is, as people call it. */
export type JobKind = "message" | "picture" | "search" | "other";

export interface Trouble {
  kind: JobKind;
  /** How many failed six times or more and are still tried. */
  failing: number;
  /** How many are tried no more. */
  givenUp: number;
}

const KINDS: [JobKind, RegExp][] = [
  ["message", /^notices\./],
  ["picture", /^media\./],
  ["search", /^search\./],
];

/** Work behind the pages that does not get done; role `region`. Empty when all is well. */
export async function troubledJobs(context: Context): Promise<Trouble[]> {
  const rows = await context.sql<{ task: string; givenUp: boolean; jobs: number }>`select task, given_up as "givenUp", jobs from app.troubled_jobs()`;
  const troubles = new Map<JobKind, Trouble>();
  for (const { task, givenUp, jobs } of rows) {
    const kind = KINDS.find(([, tasks]) => tasks.test(task))?.[0] ?? "other";
    const trouble = troubles.get(kind) ?? { kind, failing: 0, givenUp: 0 };
    trouble[givenUp ? "givenUp" : "failing"] += jobs;
    troubles.set(kind, trouble);
  }
  return [...troubles.values()];
}
