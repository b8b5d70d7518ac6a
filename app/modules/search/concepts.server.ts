import { MOST_MEANINGS, type KnownWord, type Meaning, type PlacedTerm, type Weighted } from "./asked-words.server";
import { featuresOf } from "./language/features";
import { formOf } from "./language/likeness";

/** One way to say a concept: every position has to be there, by any of its words. */
export interface Alternative {
  score: number;
  positions: Weighted[][];
}

/** One thing that was asked for. */
export interface Concept {
  weight: number;
  /** It names goods, by the synonyms: a hit that has it is near even without the rest. */
  goods: boolean;
  alternatives: Alternative[];
  /** Categories that are about it. */
  categories: string[];
}

/** All that is known of the query when its concepts are made. */
export interface Reading {
  meanings: readonly Meaning[];
  terms: readonly PlacedTerm[];
  /** The catalogue's forms of a synonym's word. */
  forms: (word: string) => Weighted[];
}

type SpelledTerm = PlacedTerm & { score: number };

/** What a synonym is worth beside the word itself. */
const SYNONYM = 0.85;

/** Below it the goods are only what a slip may have meant, and outweigh no word that is there as asked. */
const SURELY_GOODS = 0.86;

/** Longest terms first; a word belongs to one concept. */
export function conceptsOf(reading: Reading): Concept[] {
  const { meanings, terms } = reading;
  const spelled = terms
    .map((term) => ({ ...term, score: Math.min(...term.words.map((part, index) => meanings[term.from + index]?.synonyms.get(part) ?? 0)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.words.length - one.words.length || other.score - one.score);
  const concepts = new Map<number, Concept>();
  const taken = new Set<number>();
  const claim = (from: number, length: number) => {
    const places = Array.from({ length }, (_, index) => from + index);
    if (places.some((place) => taken.has(place))) return;
    for (const place of places) taken.add(place);
    const here = spelled.filter((term) => term.from === from && term.words.length === length);
    const concept = conceptOf(places, here, reading);
    if (concept.alternatives.length > 0) concepts.set(from, concept);
  };
  for (const { from, words } of spelled) claim(from, words.length);
  for (const place of meanings.keys()) claim(place, 1);
  const inOrder = [...concepts.entries()].sort(([one], [other]) => one - other).map(([, concept]) => concept);
  // Said twice is asked once.
  return [...new Map(inOrder.map((concept) => [JSON.stringify(concept.alternatives), concept])).values()];
}

function conceptOf(places: number[], here: readonly SpelledTerm[], reading: Reading): Concept {
  const literal = places.map((place) => wordsAt(place, reading));
  const alternatives: Alternative[] = literal.every((words) => words.length > 0) ? [{ score: 1, positions: literal }] : [];
  for (const { group, words, score } of here) {
    for (const term of group.terms) {
      if (term === words && places.length === 1) continue;
      const positions = term.map(reading.forms);
      if (positions.every((forms) => forms.length > 0)) alternatives.push({ score: score * SYNONYM, positions });
    }
  }
  const goods = here.some(({ group, score }) => group.category !== null && score >= SURELY_GOODS);
  return { goods, weight: goods ? 1 : 0.75, alternatives: distinct(alternatives), categories: [...new Set(here.flatMap(({ group }) => group.category || []))] };
}

/** The word at this place as the catalogue has it, and its one-word synonyms. */
function wordsAt(place: number, { meanings, terms, forms }: Reading): Weighted[] {
  const words = new Map<string, number>();
  const add = (word: string, score: number) => words.set(word, Math.max(score, words.get(word) ?? 0));
  const meaning = meanings[place];
  for (const { word, score } of meaning?.known ?? []) add(word, score);
  for (const { from, group, words: spelled } of terms) {
    const [only = ""] = spelled;
    const score = from === place && spelled.length === 1 ? meaning?.synonyms.get(only) : undefined;
    if (score === undefined) continue;
    for (const [term = "", ...more] of group.terms) if (more.length === 0) for (const form of forms(term)) add(form.word, form.score * score * SYNONYM);
  }
  return [...words]
    .map(([word, score]) => ({ word, score }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_MEANINGS);
}

/** Which of these words are forms of a synonym's word. */
export function formsAmong(known: readonly KnownWord[]): Reading["forms"] {
  const candidates = known.map(({ word }) => featuresOf(word));
  const remembered = new Map<string, Weighted[]>();
  return (word) => {
    const features = featuresOf(word);
    const forms = remembered.get(word) ?? candidates.map((candidate) => ({ word: candidate.word, score: formOf(features, candidate) })).filter(({ score }) => score > 0);
    remembered.set(word, forms);
    return forms;
  };
}

const MOST_ALTERNATIVES = 24;

function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const kept = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = JSON.stringify(alternative.positions.map((words) => words.map(({ word }) => word)));
    if ((kept.get(key)?.score ?? 0) < alternative.score) kept.set(key, alternative);
  }
  return [...kept.values()].sort((one, other) => other.score - one.score).slice(0, MOST_ALTERNATIVES);
}
