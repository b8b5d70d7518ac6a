import { askedWord, keysToLookUp, meaningOf, termsIn, type AskedWord, type KnownWord, type Meaning, type PlacedTerm } from "./asked-words.server";
import { conceptsOf, formsAmong, type Concept } from "./concepts.server";
import { shelfKey } from "./document-words.server";
import type { Likeness } from "./language/likeness";
import { wordsOf, type Word } from "./language/words";
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
  const terms = termsIn(asked);
  const beginnings = asked.map(({ text }) => text).filter((text) => text.length >= BEGINNING_FROM);
  const known = await vocabulary.under(keysToLookUp(asked, terms), beginnings);
  const meanings = asked.map((word, place) => meaningOf(word, synonymsAt(place, word, terms), known, asTyped));
  if (!asTyped) await recogniseLost(asked, meanings, vocabulary);
  const concepts = conceptsOf({ meanings, terms, forms: formsAmong(known) });
  return { concepts, shelf: shelfKey(q), wishes, correction: correctionOf(words, asked, meanings), empty: false };
}

/** Words of the synonyms that this one spells as part of a whole term. */
function synonymsAt(place: number, { synonyms }: AskedWord, terms: readonly PlacedTerm[]): Map<string, Likeness> {
  const fitting = new Set(terms.flatMap(({ from, words }) => words[place - from] ?? []));
  return new Map([...synonyms].filter(([word]) => fitting.has(word)));
}

/** Gives long words that are nothing known the meaning of a word with much the same letters. */
async function recogniseLost(asked: readonly AskedWord[], meanings: Meaning[], vocabulary: Vocabulary): Promise<void> {
  const lost = asked.flatMap((word, place) =>
    word.text.length >= RESEMBLED_FROM && meanings[place]?.known.length === 0 && meanings[place].synonyms.size === 0 ? [{ word, place }] : [],
  );
  if (lost.length === 0) return;
  const resembling = await vocabulary.resembling(lost.map(({ word }) => word.text));
  for (const { word, place } of lost) meanings[place] = meaningOf(word, new Map(), resembling, false);
}

function correctionOf(words: readonly Word[], asked: readonly AskedWord[], meanings: readonly Meaning[]): Correction | null {
  const corrected = new Map(asked.flatMap(({ written }, place) => (meanings[place]?.corrected ? [[written, meanings[place].corrected] as const] : [])));
  return corrected.size > 0 ? { text: words.map(({ written }) => corrected.get(written) ?? written).join(" ") } : null;
}

/** A half-typed text: what stands before its last word, as typed, and that word folded. Null when there is nothing to complete. */
export function beginningOf(prefix: string): { before: string; last: string } | null {
  const { words } = wordsOf(prefix, { query: true });
  const last = words.at(-1);
  if (!last || last.text.length < 2) return null;
  const before = words
    .slice(0, -1)
    .map(({ written }) => written)
    .join(" ");
  return { before, last: last.text };
}
