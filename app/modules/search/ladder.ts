import type { Alternative, Concept } from "./concepts.server";

/** Where a word has to stand: in the name · or the category · or who, where and which sign · anywhere. */
export type Within = "name" | "title" | "facts" | "words";

/** What a product has to hold, in words and marks of the index. Every engine is asked this, in its own language. */
export type Wanted = { lexeme: string; within: Within } | { any: readonly Wanted[] } | { all: readonly Wanted[] };

/** Where a concept has to stand, best first, each reach holding the ones before it. */
type Reach = "head" | "name" | "named" | "category" | "who and where" | "anywhere" | "listed" | "family";
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
/** A near hit holds at least this share of what was asked, or firmly the goods that were named. */
export const NEAR_SHARE = 0.49;
/** A product of a category that is about the concept stands that much higher. */
export const ABOUT = 1.15;
/** What a net content that was asked for adds, and what being in stock does. */
export const WISHED = 0.25;
export const IN_STOCK = 0.02;

/** Scores are put into steps: a question per step and reach, so few that ranking a thousand hits stays cheap. */
const STEPS = [0.97, 0.9, 0.8, 0.68, 0.5, 0.3];

export interface Rung {
  wanted: Wanted;
  score: number;
}

/** The concept as questions, from the best answer to the weakest. */
export function rungsOf({ alternatives }: Concept, { family, shelf }: Reading): Rung[] {
  const rungs: Rung[] = [];
  const seen = new Set<string>();
  for (const { reach, worth } of REACHES) {
    if (reach === "family" && !family) continue;
    for (const step of STEPS) {
      const wanted = anyOf(alternatives, step, reach);
      const key = JSON.stringify(wanted);
      if (!wanted || seen.has(key)) continue;
      seen.add(key);
      rungs.push({ wanted, score: worth * step });
    }
  }
  if (shelf) rungs.push({ wanted: marked(shelf), score: SHELF });
  return rungs.sort((one, other) => other.score - one.score);
}

/** The concept anywhere in a product, however it is said; in its family's name too when asked. */
export function anywhere({ alternatives }: Concept, { family, shelf }: Reading): Wanted {
  const said = [anyOf(alternatives, 0, "listed"), family ? anyOf(alternatives, 0, "family") : null, shelf ? marked(shelf) : null];
  return { any: said.filter((wanted) => wanted !== null) };
}

/** The concept in the name, by the marks that need no second look at the product. */
export function inName({ alternatives }: Concept): Wanted {
  return anyOf(alternatives, 0, "named") ?? { any: [] };
}

/** One of our marks, wherever it stands. */
export function marked(lexeme: string): Wanted {
  return { lexeme, within: "words" };
}

function anyOf(alternatives: readonly Alternative[], least: number, reach: Reach): Wanted | null {
  const said = alternatives.flatMap(({ score, positions }): Wanted[] => {
    const all = positions.map((words, place) => words.filter((word) => word.score * score >= least).flatMap(({ word }) => reaching(word, reach, place)));
    return all.every((words) => words.length > 0) ? [{ all: all.map((any) => ({ any })) }] : [];
  });
  return said.length > 0 ? { any: said } : null;
}

function reaching(word: string, reach: Reach, place: number): Wanted[] {
  switch (reach) {
    case "head":
      return [{ lexeme: place === 0 ? `^${word}` : word, within: "name" }];
    case "named":
      return [marked(`=${word}`)];
    case "name":
      return [{ lexeme: word, within: "name" }];
    case "category":
      return [{ lexeme: word, within: "title" }];
    case "who and where":
      return [{ lexeme: word, within: "facts" }];
    case "listed":
      return [marked(word), marked(`+${word}`)];
    case "family":
      return [{ lexeme: word, within: "facts" }, marked(`%${word}`)];
    case "anywhere":
      return [marked(word)];
  }
}
