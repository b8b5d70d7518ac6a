import type { Wanted, Within } from "~/modules/search/index.server";

const WEIGHTS: Record<Within, string> = { name: "A", title: "AB", facts: "ABC", words: "" };

/** A question as PostgreSQL takes it; it holds words of ours alone, never what was typed. */
export function tsquery(wanted: Wanted): string {
  if ("any" in wanted) return `(${wanted.any.map(tsquery).join(" | ")})`;
  if ("all" in wanted) return `(${wanted.all.map(tsquery).join(" & ")})`;
  const weights = WEIGHTS[wanted.within];
  return `'${wanted.lexeme.replace(/['\\]/g, "")}'${weights ? `:${weights}` : ""}`;
}
