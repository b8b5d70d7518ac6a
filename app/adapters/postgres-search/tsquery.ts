import type { Alternative, Concept } from "~/modules/search/index.server";

/** Where a concept has to stand, best first: it begins the name, is in it, is the category, is who and where, is anywhere. */
const FIELDS = [
  { weights: "A", head: true, worth: 1.15 },
  { weights: "A", head: false, worth: 1 },
  { weights: "AB", head: false, worth: 0.75 },
  { weights: "ABC", head: false, worth: 0.6 },
  { weights: "ABCD", head: false, worth: 0.32 },
] as const;
/** A hit is firm when each concept stands in its name, category, cooperative or place. */
export const FIRM = 0.33;

/** Scores are put into steps: a query per step and field, so few that ranking a thousand hits stays cheap. */
const STEPS = [0.97, 0.9, 0.8, 0.68, 0.5, 0.3];

export interface Rung {
  query: string;
  score: number;
}

/** The concept as questions to a vector, from the best answer to the weakest. */
export function rungsOf({ alternatives }: Concept): Rung[] {
  const rungs: Rung[] = [];
  const seen = new Set<string>();
  for (const { weights, head, worth } of FIELDS) {
    for (const step of STEPS) {
      const query = anyOf(alternatives, step, weights, head);
      if (!query || seen.has(query)) continue;
      seen.add(query);
      rungs.push({ query, score: worth * step });
    }
  }
  return rungs.sort((one, other) => other.score - one.score);
}

/** The concept anywhere in a product, however it is said. */
export function anywhere({ alternatives }: Concept): string {
  return anyOf(alternatives, 0, "ABCD", false);
}

/** The concept in the name. */
export function inName({ alternatives }: Concept): string {
  return anyOf(alternatives, 0, "A", false);
}

function anyOf(alternatives: readonly Alternative[], least: number, weights: string, head: boolean): string {
  const said = alternatives.flatMap(({ score, positions }) => {
    const all = positions.map((words, place) => words.filter((word) => word.score * score >= least).map(({ word }) => lexeme(head && place === 0 ? `^${word}` : word, weights)));
    return all.every((words) => words.length > 0) ? [all.map((words) => `(${words.join(" | ")})`).join(" & ")] : [];
  });
  return said.length > 0 ? `(${said.join(" | ")})` : "";
}

export function lexeme(word: string, weights = "", prefix = false): string {
  const marks = `${prefix ? "*" : ""}${weights === "ABCD" ? "" : weights}`;
  return `'${word.replace(/['\\]/g, "")}'${marks ? `:${marks}` : ""}`;
}
