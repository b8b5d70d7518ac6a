/** A judged query of a table: see the README of the judged searches. */
export interface JudgedQuery {
  q: string;
  locale: "fr" | "ar";
  script: "fr" | "ar" | "darija";
  kind: string;
  must: string[];
  within: number;
  mustNot?: string[];
  expect?: string;
  beyond?: boolean;
}

/** What a shop answered: ids in the order of the page, or the error it gave. */
export type Answer = { ids: string[] } | { error: string };

export interface Verdict {
  query: JudgedQuery;
  missing: string[];
  wrong: string[];
  first: string[];
  error: string | null;
}

export interface Tally {
  queries: number;
  /** Share of all `must` ids found within `within`; 1 when nothing had to be found. */
  recall: number;
  violations: number;
}

export interface Judgement {
  scripts: Record<string, Tally>;
  kinds: Record<string, Tally>;
  beyond: Tally;
  /** Of the queries that have a `mustNot`. */
  forbidding: number;
  violations: number;
  errors: number;
  failing: Verdict[];
}

export function judgeQuery(query: JudgedQuery, answer: Answer): Verdict {
  const ids = "ids" in answer ? answer.ids.slice(0, query.within) : [];
  return {
    query,
    missing: query.must.filter((id) => !ids.includes(id)),
    wrong: (query.mustNot ?? []).filter((id) => ids.includes(id)),
    first: ids,
    error: "error" in answer ? answer.error : null,
  };
}

export function judge(verdicts: readonly Verdict[]): Judgement {
  const counted = verdicts.filter(({ query }) => !query.beyond);
  const by = (key: "script" | "kind") =>
    Object.fromEntries([...new Set(counted.map(({ query }) => query[key]))].map((value) => [value, tally(counted.filter(({ query }) => query[key] === value))]));
  return {
    scripts: by("script"),
    kinds: by("kind"),
    beyond: tally(verdicts.filter(({ query }) => query.beyond)),
    forbidding: counted.filter(({ query }) => (query.mustNot ?? []).length > 0).length,
    violations: counted.filter(({ wrong }) => wrong.length > 0).length,
    errors: verdicts.filter(({ error }) => error !== null).length,
    failing: verdicts.filter(({ missing, wrong, error }) => missing.length > 0 || wrong.length > 0 || error !== null),
  };
}

function tally(verdicts: readonly Verdict[]): Tally {
  const asked = verdicts.reduce((sum, { query }) => sum + query.must.length, 0);
  const missed = verdicts.reduce((sum, { missing }) => sum + missing.length, 0);
  return { queries: verdicts.length, recall: asked === 0 ? 1 : (asked - missed) / asked, violations: verdicts.filter(({ wrong }) => wrong.length > 0).length };
}

/** Passes when every script reaches `least`, at most 2 % (or one) of the forbidding queries are violated, and nothing failed. */
export function passes({ scripts, forbidding, violations, errors }: Judgement, least: number): boolean {
  return Object.values(scripts).every(({ recall }) => recall >= least) && violations <= Math.max(1, forbidding * 0.02) && errors === 0;
}

/** The judgement as lines of text. */
export function reportLines({ scripts, kinds, beyond, forbidding, violations, errors, failing }: Judgement): string[] {
  const line = (name: string, { queries, recall, violations: wrong }: Tally) =>
    `${name.padEnd(18)} ${String(queries).padStart(4)}   recall ${recall.toFixed(3)}   mustNot ${String(wrong)}`;
  return [
    ...Object.entries(scripts).map(([name, value]) => line(name, value)),
    "",
    ...Object.entries(kinds).map(([name, value]) => line(name, value)),
    "",
    line("beyond", beyond),
    `mustNot violated by ${String(violations)} of ${String(forbidding)} queries; ${String(errors)} errors`,
    ...failing.flatMap(({ query, missing, wrong, first, error }) => [
      "",
      `[${query.script} ${query.kind}${query.beyond ? " beyond" : ""}] ${JSON.stringify(query.q)} (${query.locale}, within ${String(query.within)})`,
      ...(error ? [`  error: ${error}`] : []),
      ...(missing.length > 0 ? [`  missing: ${missing.join(" ")}`] : []),
      ...(wrong.length > 0 ? [`  wrong: ${wrong.join(" ")}`] : []),
      `  first: ${first.join(" ") || "nothing"}`,
    ]),
  ];
}
