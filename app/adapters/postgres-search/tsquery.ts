import type { Alternative, Concept } from "~/modules/search/index.server";

type Reach = "head" | "name" | "named" | "category" | "who and where" | "anywhere" | "listed" | "family";

/** Where a concept has to stand, best first, each reach holding the ones before it. */
const REACHES: ReadonlyArray<{ reach: Reach; worth: number }> = [
  { reach: "head", worth: 1.15 },
  { reach: "name", worth: 1 },
  { reach: "category", worth: 0.75 },
  { reach: "who and where", worth: 0.6 },
  { reach: "family", worth: 0.36 },
  { reach: "anywhere", worth: 0.28 },
  { reach: "listed", worth: 0.2 },
];
/** What a product gets for standing on the shelf that was named. */
const SHELF = 0.36;

/** How a query is read this time. */
export interface Reading {
  join: "and" | "or";
  /** Whether the family's name and the category's examples count: they say what a shelf is, not what a product is. */
  family: boolean;
  shelf: string | null;
}
/** A hit is firm when each concept stands in more than its description. */
export const FIRM = 0.3;

/** Scores are put into steps: a query per step and field, so few that ranking a thousand hits stays cheap. */
const STEPS = [0.97, 0.9, 0.8, 0.68, 0.5, 0.3];

export interface Rung {
  query: string;
  score: number;
}

/** The concept as questions to a vector, from the best answer to the weakest. */
export function rungsOf({ alternatives }: Concept, { family, shelf }: Reading): Rung[] {
  const rungs: Rung[] = [];
  const seen = new Set<string>();
  for (const { reach, worth } of REACHES) {
    if (reach === "family" && !family) continue;
    for (const step of STEPS) {
      const query = anyOf(alternatives, step, reach);
      if (!query || seen.has(query)) continue;
      seen.add(query);
      rungs.push({ query, score: worth * step });
    }
  }
  if (shelf) rungs.push({ query: lexeme(shelf), score: SHELF });
  return rungs.sort((one, other) => other.score - one.score);
}

/** The concept anywhere in a product, however it is said; in its family's name too when asked. */
export function anywhere({ alternatives }: Concept, { family, shelf }: Reading): string {
  const said = [anyOf(alternatives, 0, "listed"), ...(family ? [anyOf(alternatives, 0, "family")] : []), ...(shelf ? [lexeme(shelf)] : [])];
  return `(${said.join(" | ")})`;
}

/** The concept in the name, by the marks that need no second look at the row. */
export function inName({ alternatives }: Concept): string {
  return anyOf(alternatives, 0, "named");
}

function anyOf(alternatives: readonly Alternative[], least: number, reach: Reach): string {
  const said = alternatives.flatMap(({ score, positions }) => {
    const all = positions.map((words, place) => words.filter((word) => word.score * score >= least).map(({ word }) => reaching(word, reach, place)));
    return all.every((words) => words.length > 0) ? [all.map((words) => `(${words.join(" | ")})`).join(" & ")] : [];
  });
  return said.length > 0 ? `(${said.join(" | ")})` : "";
}

function reaching(word: string, reach: Reach, place: number): string {
  if (reach === "head") return lexeme(place === 0 ? `^${word}` : word, "A");
  if (reach === "named") return lexeme(`=${word}`);
  if (reach === "name") return lexeme(word, "A");
  if (reach === "category") return lexeme(word, "AB");
  if (reach === "who and where") return lexeme(word, "ABC");
  if (reach === "listed") return `${lexeme(word)} | ${lexeme(`+${word}`)}`;
  return reach === "family" ? `${lexeme(word, "ABC")} | ${lexeme(`%${word}`)}` : lexeme(word);
}

export function lexeme(word: string, weights = ""): string {
  return `'${word.replace(/['\\]/g, "")}'${weights ? `:${weights}` : ""}`;
}
