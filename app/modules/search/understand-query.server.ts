import { shelfKey } from "./document-words.server";
import { featuresOf, queryKeysOf, type Features } from "./language/features";
import { formOf, likenessOf, type Likeness } from "./language/likeness";
import { wordsOf, type Word } from "./language/words";
import { synonymWordsLike, termsStartingWith, type Term } from "./synonyms.server";
import type { Correction } from "./ports.server";

/** A word the catalogue holds. */
export interface KnownWord {
  word: string;
  /** As a product writes it. */
  written: string;
  /** Products that hold it. */
  documents: number;
}

/** The words the catalogue holds. */
export interface Vocabulary {
  /** Words under any of these keys, and some that begin with one of these texts. */
  under(keys: string[], beginnings: string[]): Promise<KnownWord[]>;
  /** Words that share many of their letters with one of these, in order. */
  resembling(words: string[]): Promise<KnownWord[]>;
}

export interface Weighted {
  word: string;
  /** 0-1: how surely it is what was meant. */
  score: number;
}

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

export interface Understanding {
  concepts: Concept[];
  /** The mark of the shelf that the whole text may name ("produits laitiers"). */
  shelf: string | null;
  /** Net contents and numbers: they raise a hit and exclude none. */
  wishes: string[];
  correction: Correction | null;
  /** Nothing was named: show the shop. */
  empty: boolean;
}

interface Asked extends Word {
  features: Features;
  /** The word with what was taken for its article: "كاليبتوس" begins like one. */
  uncut: Features | null;
  synonyms: Map<string, Likeness>;
}

/** Reads a query: what is asked for, in the words the catalogue has. The vocabulary is asked once, and again for words that are nothing known. */
export async function understandQuery(q: string, vocabulary: Vocabulary, { asTyped = false } = {}): Promise<Understanding> {
  const { words, contents } = wordsOf(q, { query: true });
  const numbers = words.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => text);
  const asked: Asked[] = words
    .filter(({ text, stop, soft }) => !stop && !soft && !/^\d+$/.test(text))
    .map((word) => {
      const features = featuresOf(word.text, word.whole);
      const uncut = word.whole && !word.whole.startsWith("ال") ? featuresOf(word.whole) : null;
      return { ...word, features, uncut, synonyms: synonymWordsLike(features, word.whole) };
    });
  const wishes = [...contents, ...numbers];
  if (asked.length === 0) return { concepts: [], shelf: null, wishes, correction: null, empty: wishes.length === 0 };
  const terms = termsIn(asked);
  const known = await vocabulary.under(keysToLookUp(asked, terms), asked.filter(({ text }) => text.length >= 4).map(({ text }) => text));
  const meanings = asked.map((word, place) => meaningOf(word, synonymsAt(place, word, terms), known, asTyped));
  const lost = asked.filter(({ text }, place) => text.length >= RESEMBLED_FROM && isNothing(meanings[place]));
  if (lost.length > 0 && !asTyped) {
    const resembling = await vocabulary.resembling(lost.map(({ text }) => text));
    asked.forEach((word, place) => {
      if (lost.includes(word)) meanings[place] = meaningOf(word, synonymsAt(place, word, terms), resembling, asTyped);
    });
  }
  const concepts = conceptsOf({ meanings, terms, forms: presentForms(known) }, asked.length);
  return { concepts, shelf: shelfKey(q), wishes, correction: correctionOf(words, asked, meanings), empty: false };
}

/** Shorter words have too few letters to be recognised by some of them. */
const RESEMBLED_FROM = 6;

function isNothing(meaning: Meaning | undefined): boolean {
  return !meaning || (meaning.known.length === 0 && meaning.synonyms.size === 0);
}

interface Meaning {
  /** Words of the catalogue. */
  known: Array<Weighted & Likeness & { written: string; documents: number }>;
  /** Words of the synonyms. */
  synonyms: Map<string, number>;
  /** What the word was taken for, when it was mistyped. */
  corrected: string | null;
}

const EVERY_WORD_LIMIT = 24;
/** From here on a word is another spelling of a known one and no typing error. */
const SPELLED = 0.93;

/** Keeps the nearest kin of a word: a form of it leaves no room for a look-alike, a good spelling none for a typing error. */
function meaningOf(asked: Asked, synonyms: ReadonlyMap<string, Likeness>, known: readonly KnownWord[], asTyped: boolean): Meaning {
  const candidates = [
    ...known.flatMap((word) => {
      const features = featuresOf(word.word);
      const likeness = likenessOf(asked.features, features) ?? (asked.uncut && likenessOf(asked.uncut, features)) ?? beginning(asked, word.word);
      return likeness ? [{ ...likeness, ...word, synonym: false }] : [];
    }),
    ...[...synonyms].map(([word, likeness]) => ({ ...likeness, word, written: word, documents: 0, synonym: true })),
  ];
  const best = (kinships: readonly string[]) => Math.max(0, ...candidates.filter(({ kinship }) => kinships.includes(kinship)).map(({ score }) => score));
  const crossing = (word: string) => featuresOf(word).arabic !== asked.features.arabic;
  const sure = best(["exact", "form"]);
  const leastForm = sure === 1 ? 0 : sure - 0.075;
  const sounding = Math.max(best(["sound"]), best(["clung"]));
  const soundingIn = (arabic: boolean) => Math.max(0, ...candidates.filter(({ kinship, word }) => (kinship === "sound" || kinship === "clung") && featuresOf(word).arabic === arabic).map(({ score }) => score));
  const bestSound = { same: soundingIn(asked.features.arabic), other: soundingIn(!asked.features.arabic) };
  const spelled = Math.max(bestSound.other, ...candidates.filter(({ kinship, synonym }) => synonym && kinship === "sound").map(({ score }) => score)) >= SPELLED;
  const slip = best(["slip"]);
  const kept = candidates.filter(({ kinship, score, word }) => {
    if (kinship === "exact" || kinship === "form") return score >= leastForm;
    if (sure > 0 && kinship === "slip" && !asTyped) return sure < 0.9 && !spelled && score >= slip - 0.06;
    if (sure > 0) return kinship === "sound" && crossing(word) && score >= (asked.features.skeletons.some((key) => key.length >= 3) ? 0.92 : 0.95);
    if (kinship === "sound" || kinship === "clung") return score >= (crossing(word) ? bestSound.other : bestSound.same) - 0.05;
    if (asTyped) return false;
    if (kinship === "slip") return !spelled && score >= slip - 0.06;
    return sounding === 0 && slip === 0;
  });
  const ordered = kept.sort((one, other) => other.score - one.score || other.documents - one.documents || (one.word < other.word ? -1 : 1));
  const [first] = ordered;
  const mistyped = first && (first.kinship === "slip" || (first.kinship === "sound" && !crossing(first.word) && !asked.features.arabic && !first.synonym));
  return {
    known: ordered.filter(({ synonym }) => !synonym).slice(0, EVERY_WORD_LIMIT),
    synonyms: new Map(ordered.filter(({ synonym }) => synonym).map(({ word, score }) => [word, score])),
    corrected: mistyped ? first.written : null,
  };
}

function beginning(asked: Asked, word: string): Likeness | null {
  return asked.text.length >= 4 && word.startsWith(asked.text) ? { kinship: "start", score: 0.6 } : null;
}

interface PlacedTerm extends Term {
  from: number;
}

/** Words of the synonyms this one spells as part of a whole term. */
function synonymsAt(place: number, { synonyms }: Asked, terms: readonly PlacedTerm[]): Map<string, Likeness> {
  const fitting = new Set(terms.flatMap(({ from, words }) => (from <= place && place < from + words.length ? [words[place - from]] : [])));
  return new Map([...synonyms].filter(([word]) => fitting.has(word)));
}

/** Terms of the synonyms that the words may spell, wherever they start. */
function termsIn(asked: readonly Asked[]): PlacedTerm[] {
  return asked.flatMap((word, from) =>
    [...word.synonyms.keys()]
      .flatMap(termsStartingWith)
      .filter(({ words }) => words.every((part, index) => asked[from + index]?.synonyms.has(part)))
      .map((term) => ({ ...term, from })),
  );
}

function keysToLookUp(asked: readonly Asked[], terms: readonly PlacedTerm[]): string[] {
  const keys = new Set(asked.flatMap(({ text, whole, uncut }) => [...queryKeysOf(text, whole), ...(uncut ? queryKeysOf(uncut.word, null) : [])]));
  const groups = new Set(terms.map(({ group }) => group));
  for (const group of groups) {
    for (const word of new Set(group.terms.flat())) {
      const { stem, bases, guessed } = featuresOf(word);
      for (const form of [stem, ...bases, ...guessed]) keys.add(`s:${form}`);
    }
  }
  return [...keys];
}

/** All that is known of the query when its concepts are made. */
interface Reading {
  meanings: readonly Meaning[];
  terms: readonly PlacedTerm[];
  /** The catalogue's forms of a synonym's word. */
  forms: (word: string) => Weighted[];
}

/** Longest terms first; a word belongs to one concept. */
function conceptsOf(reading: Reading, length: number): Concept[] {
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
    places.forEach((place) => taken.add(place));
    const here = spelled.filter((term) => term.from === from && term.words.length === length);
    const concept = conceptOf(places, here, reading);
    if (concept.alternatives.length > 0) concepts.set(from, concept);
  };
  for (const { from, words } of spelled) claim(from, words.length);
  for (let place = 0; place < length; place += 1) claim(place, 1);
  return [...concepts.entries()].sort(([one], [other]) => one - other).map(([, concept]) => concept);
}

/** What a synonym is worth beside the word itself. */
const SYNONYM = 0.85;

function conceptOf(places: number[], here: Array<PlacedTerm & { score: number }>, reading: Reading): Concept {
  const literal = places.map((place) => wordAlternatives(place, reading));
  const alternatives: Alternative[] = [];
  if (literal.every((position) => position.length > 0)) alternatives.push({ score: 1, positions: literal });
  for (const { group, words, score } of here) {
    for (const term of group.terms) {
      if (term === words && places.length === 1) continue;
      const positions = term.map(reading.forms);
      if (positions.every((position) => position.length > 0)) alternatives.push({ score: score * SYNONYM, positions });
    }
  }
  const best = Math.max(0, ...literal.map((position) => position[0]?.score ?? 0), ...here.map(({ score }) => score));
  const goods = here.some(({ group }) => group.category !== null);
  return { goods, weight: (goods ? 1 : 0.75) * (best < 0.75 ? 0.9 : 1), alternatives: distinct(alternatives), categories: [...new Set(here.flatMap(({ group }) => group.category ?? []))] };
}

/** The word as the catalogue has it, and its one-word synonyms. */
function wordAlternatives(place: number, { meanings, terms, forms }: Reading): Weighted[] {
  const words = new Map<string, number>();
  const add = (word: string, score: number) => words.set(word, Math.max(score, words.get(word) ?? 0));
  const meaning = meanings[place];
  for (const { word, score } of meaning?.known ?? []) add(word, score);
  for (const { from, group, words: spelled } of terms) {
    const score = from === place && spelled.length === 1 ? meaning?.synonyms.get(spelled[0] ?? "") : undefined;
    if (score === undefined) continue;
    for (const term of group.terms) if (term.length === 1) for (const form of forms(term[0] ?? "")) add(form.word, form.score * score * SYNONYM);
  }
  return [...words].map(([word, score]) => ({ word, score })).sort((one, other) => other.score - one.score).slice(0, EVERY_WORD_LIMIT);
}

function presentForms(known: readonly KnownWord[]): (word: string) => Weighted[] {
  const candidates = known.map(({ word }) => featuresOf(word));
  const remembered = new Map<string, Weighted[]>();
  return (word) => {
    const features = featuresOf(word);
    const found = remembered.get(word) ?? candidates.flatMap((candidate) => (formOf(features, candidate) ? [{ word: candidate.word, score: formOf(features, candidate) }] : []));
    remembered.set(word, found);
    return found;
  };
}

function distinct(alternatives: Alternative[]): Alternative[] {
  const seen = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = JSON.stringify(alternative.positions.map((position) => position.map(({ word }) => word)));
    const known = seen.get(key);
    if (!known || known.score < alternative.score) seen.set(key, alternative);
  }
  return [...seen.values()].sort((one, other) => other.score - one.score).slice(0, EVERY_WORD_LIMIT);
}

function correctionOf(words: readonly Word[], asked: readonly Asked[], meanings: readonly Meaning[]): Correction | null {
  const corrected = new Map(asked.flatMap((word, place) => (meanings[place]?.corrected ? [[word.written, meanings[place].corrected] as const] : [])));
  if (corrected.size === 0) return null;
  return { text: words.map(({ written }) => corrected.get(written) ?? written).join(" ") };
}

/** A half-typed text: what stands before its last word, as typed, and that word folded. Null when there is nothing to complete. */
export function beginningOf(prefix: string): { before: string; last: string } | null {
  const { words } = wordsOf(prefix, { query: true });
  const last = words.at(-1);
  if (!last || last.text.length < 2) return null;
  return { before: words.slice(0, -1).map(({ written }) => written).join(" "), last: last.text };
}
