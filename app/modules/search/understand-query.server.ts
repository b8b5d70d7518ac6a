import { askedWord, keysToLookUp, meaningOf, termsIn, type AskedWord, type KnownWord, type Meaning, type PlacedTerm } from "./asked-words.server";
import { conceptsOf, formsAmong, type Concept } from "./concepts.server";
import { shelfKey } from "./document-words.server";
import type { Likeness } from "./language/likeness";
import { wordsOf, type Word } from "./language/words";
import { keysOfSplits, splitsOf, surestSplit } from "./run-together.server";
import type { Correction } from "./ports.server";

/** The words the catalogue holds. */
export interface Vocabulary {
  /** Words under any of these keys, and some that begin with one of these texts. */
  under(keys: string[], beginnings: string[]): Promise<KnownWord[]>;
  /** Words that share many of their letters with one of these. */
  resembling(words: string[]): Promise<KnownWord[]>;
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

/** True when something was asked for of which the catalogue knows nothing. */
export function isLost({ concepts, wishes, empty }: Understanding): boolean {
  return concepts.length === 0 && wishes.length === 0 && !empty;
}

/** Shorter words have too few letters to be recognised by some of them, or as a beginning. */
const RESEMBLED_FROM = 6;
const BEGINNING_FROM = 4;

const isNumber = ({ text }: Word) => /^\d+$/.test(text);

/** Reads a query: what is asked for, in the words the catalogue has. The vocabulary is asked once, and again for words that are nothing known. */
export async function understandQuery(q: string, vocabulary: Vocabulary, { asTyped = false } = {}): Promise<Understanding> {
  const { words, contents } = wordsOf(q, { query: true });
  const wishes = [...contents, ...words.filter(isNumber).map(({ text }) => text)];
  const asked = words.filter((word) => !word.stop && !word.soft && !isNumber(word)).map(askedWord);
  if (asked.length === 0) return { concepts: [], shelf: null, wishes, correction: null, empty: wishes.length === 0 };
  const read = await readWords(asked, vocabulary, asTyped);
  const lost = asTyped ? [] : read.meanings.flatMap((meaning, place) => (isUnknown(meaning) && asked[place] ? [asked[place]] : []));
  const parted = lost.length > 0 ? await partRunTogether(asked, lost, vocabulary) : null;
  const { meanings, terms, known } = parted ? await readWords(parted.asked, vocabulary, asTyped) : read;
  if (lost.length > 0) await recogniseLost(parted?.asked ?? asked, meanings, vocabulary);
  const concepts = conceptsOf({ meanings, terms, forms: formsAmong(known) });
  const corrected = correctionsOf(parted?.asked ?? asked, meanings);
  return { concepts, shelf: shelfKey(q), wishes, correction: correctionOf(words, new Map([...(parted?.written ?? []), ...corrected])), empty: false };
}

interface ReadWords {
  meanings: Meaning[];
  terms: PlacedTerm[];
  known: KnownWord[];
}

async function readWords(asked: readonly AskedWord[], vocabulary: Vocabulary, asTyped: boolean): Promise<ReadWords> {
  const terms = termsIn(asked);
  const beginnings = asked.map(({ text }) => text).filter((text) => text.length >= BEGINNING_FROM);
  const known = await vocabulary.under(keysToLookUp(asked, terms), beginnings);
  return { terms, known, meanings: asked.map((word, place) => meaningOf(word, synonymsAt(place, word, terms), known, asTyped)) };
}

const isUnknown = (meaning: Meaning | undefined) => meaning?.known.length === 0 && meaning.synonyms.size === 0;

/** Lost words that are two words of the catalogue without the space between them, parted. Null when none is. */
async function partRunTogether(
  asked: readonly AskedWord[],
  lost: readonly AskedWord[],
  vocabulary: Vocabulary,
): Promise<{ asked: AskedWord[]; written: Map<string, string> } | null> {
  const splits = new Map(lost.map((word) => [word, splitsOf(word)]));
  const keys = keysOfSplits([...splits.values()].flat());
  if (keys.length === 0) return null;
  const known = await vocabulary.under(keys, []);
  const parts = new Map([...splits].flatMap(([word, ways]) => [[word, surestSplit(ways, known)] as const]).filter(([, found]) => found !== null));
  if (parts.size === 0) return null;
  const written = new Map([...parts].map(([word, found]) => [word.written, (found ?? []).map((part) => part.written).join(" ")]));
  return { asked: asked.flatMap((word) => parts.get(word) ?? [word]), written };
}

/** Words of the synonyms that this one spells as part of a whole term. */
function synonymsAt(place: number, { synonyms }: AskedWord, terms: readonly PlacedTerm[]): Map<string, Likeness> {
  const fitting = new Set(terms.flatMap(({ from, words }) => words[place - from] ?? []));
  return new Map([...synonyms].filter(([word]) => fitting.has(word)));
}

/** Gives long words that are nothing known the meaning of a word with much the same letters. */
async function recogniseLost(asked: readonly AskedWord[], meanings: Meaning[], vocabulary: Vocabulary): Promise<void> {
  const lost = asked.flatMap((word, place) => (word.text.length >= RESEMBLED_FROM && isUnknown(meanings[place]) ? [{ word, place }] : []));
  if (lost.length === 0) return;
  const resembling = await vocabulary.resembling(lost.map(({ word }) => word.text));
  for (const { word, place } of lost) meanings[place] = meaningOf(word, new Map(), resembling, false);
}

function correctionsOf(asked: readonly AskedWord[], meanings: readonly Meaning[]): Map<string, string> {
  return new Map(asked.flatMap(({ written }, place) => (meanings[place]?.corrected ? [[written, meanings[place].corrected] as const] : [])));
}

function correctionOf(words: readonly Word[], corrected: ReadonlyMap<string, string>): Correction | null {
  return corrected.size > 0 ? { text: words.map(({ written }) => corrected.get(written) ?? written).join(" ") } : null;
}

/** Of a half-typed Arabic word too little may stand yet for its article to have been cut. */
const HALF_ARTICLE = /^ال(?=..)/;

export interface Beginning {
  /** What stands before the last word, as typed. */
  before: string;
  /** Its words that carry meaning, folded. */
  words: string[];
  /** The last word, folded. */
  last: string;
}

/** A half-typed text, taken apart. Null when there is nothing to complete. */
export function beginningOf(prefix: string): Beginning | null {
  const { words } = wordsOf(prefix, { query: true });
  const last = words.at(-1);
  if (!last || last.text.length < 2) return null;
  const earlier = words.slice(0, -1);
  return {
    before: earlier.map(({ written }) => written).join(" "),
    words: earlier.flatMap(({ text, stop, soft }) => (stop || soft ? [] : [text])),
    last: last.text.replace(HALF_ARTICLE, ""),
  };
}
