import { featuresOf, queryKeysOf, type Features } from "./language/features";
import { likenessOf, type Kinship, type Likeness } from "./language/likeness";
import type { Word } from "./language/words";
import { synonymWordsLike, termsStartingWith, type Term } from "./synonyms.server";

/** A word the catalogue holds. */
export interface KnownWord {
  word: string;
  /** As a product writes it. */
  written: string;
  /** Products that hold it. */
  documents: number;
}

export interface Weighted {
  word: string;
  /** 0-1: how surely it is what was meant. */
  score: number;
}

/** A word of the query, and which words of the synonyms it may be. */
export interface AskedWord extends Word {
  features: Features;
  /** The word with what was taken for its article: "كاليبتوس" begins like one. */
  uncut: Features | null;
  synonyms: Map<string, Likeness>;
}

export function askedWord(word: Word): AskedWord {
  const features = featuresOf(word.text, word.whole);
  const uncut = word.whole && !word.whole.startsWith("ال") ? featuresOf(word.whole) : null;
  return { ...word, features, uncut, synonyms: synonymWordsLike(features, word.whole) };
}

/** A term of the synonyms spelled by the words from this place on. */
export interface PlacedTerm extends Term {
  from: number;
}

/** Terms of the synonyms that the words may spell, wherever they start. */
export function termsIn(asked: readonly AskedWord[]): PlacedTerm[] {
  return asked.flatMap((word, from) =>
    [...word.synonyms.keys()]
      .flatMap(termsStartingWith)
      .filter(({ words }) => words.every((part, index) => asked[from + index]?.synonyms.has(part)))
      .map((term) => ({ ...term, from })),
  );
}

/** Under which keys the vocabulary may hold the words and everything their synonyms say instead. */
export function keysToLookUp(asked: readonly AskedWord[], terms: readonly PlacedTerm[]): string[] {
  const keys = new Set(asked.flatMap(({ text, whole, uncut }) => [...queryKeysOf(text, whole), ...(uncut ? queryKeysOf(uncut.word, null) : [])]));
  const synonyms = new Set([...new Set(terms.map(({ group }) => group))].flatMap((group) => group.terms.flat()));
  for (const word of synonyms) {
    const { stem, bases, guessed } = featuresOf(word);
    for (const form of [stem, ...bases, ...guessed]) keys.add(`s:${form}`);
  }
  return [...keys];
}

/** What one word of the query means. */
export interface Meaning {
  /** Words of the catalogue, surest first. */
  known: Weighted[];
  /** Words of the synonyms. */
  synonyms: Map<string, number>;
  /** What the word was taken for, when it was mistyped. */
  corrected: string | null;
}

interface Candidate extends Likeness, KnownWord {
  /** A word of the synonyms, not (or not here) of the catalogue. */
  synonym: boolean;
  /** In the other script than the asked word. */
  crossing: boolean;
}

/** Words kept for one asked: beyond these they are hardly meant. */
export const MOST_MEANINGS = 24;

/** The words of the catalogue and of the synonyms that are meant by the word at this place. */
export function meaningOf(asked: AskedWord, synonyms: ReadonlyMap<string, Likeness>, known: readonly KnownWord[], asTyped: boolean): Meaning {
  const crossing = (word: string) => featuresOf(word).arabic !== asked.features.arabic;
  const candidates: Candidate[] = [
    ...known.flatMap((word) => {
      const likeness = likenessTo(asked, word.word);
      return likeness ? [{ ...likeness, ...word, synonym: false, crossing: crossing(word.word) }] : [];
    }),
    ...[...synonyms].map(([word, likeness]) => ({ ...likeness, word, written: word, documents: 0, synonym: true, crossing: crossing(word) })),
  ];
  const kept = nearestKin(candidates, { asTyped, fewSounds: asked.features.skeletons.every((key) => key.length < 3) });
  kept.sort((one, other) => other.score - one.score || other.documents - one.documents || (one.word < other.word ? -1 : 1));
  const [first] = kept;
  const mistyped = first?.kinship === "slip" || (first?.kinship === "sound" && !first.crossing && !first.synonym && !asked.features.arabic);
  return {
    known: kept.filter(({ synonym }) => !synonym).slice(0, MOST_MEANINGS),
    synonyms: new Map(kept.filter(({ synonym }) => synonym).map(({ word, score }) => [word, score])),
    corrected: first && mistyped ? first.written : null,
  };
}

function likenessTo(asked: AskedWord, word: string): Likeness | null {
  const features = featuresOf(word);
  const likeness = likenessOf(asked.features, features) ?? (asked.uncut && likenessOf(asked.uncut, features));
  if (likeness) return likeness;
  return asked.text.length >= 4 && word.startsWith(asked.text) ? { kinship: "start", score: 0.6 } : null;
}

/** From here on a word is another spelling of a known one and no typing error. */
const SPELLED = 0.93;
/** Below it a form is only guessed from a plural's pattern. */
const SURE_FORM = 0.9;

/**
 * A form of the word leaves room only for the same word in the other script; a good spelling leaves none for typing errors;
 * the beginning of a longer word is what remains when nothing is alike.
 */
function nearestKin(candidates: readonly Candidate[], { asTyped, fewSounds }: { asTyped: boolean; fewSounds: boolean }): Candidate[] {
  const best = (kinships: readonly Kinship[], among: (candidate: Candidate) => boolean = () => true) =>
    Math.max(0, ...candidates.filter((candidate) => kinships.includes(candidate.kinship) && among(candidate)).map(({ score }) => score));
  const form = best(["exact", "form"]);
  const slip = best(["slip"]);
  const sound = { crossing: best(["sound", "clung"], ({ crossing }) => crossing), same: best(["sound", "clung"], ({ crossing }) => !crossing) };
  const spelled =
    Math.max(
      sound.crossing,
      best(["sound"], ({ synonym }) => synonym),
    ) >= SPELLED;
  const slipsCount = !asTyped && !spelled && form < SURE_FORM;
  return candidates.filter(({ kinship, score, crossing }) => {
    switch (kinship) {
      case "exact":
      case "form":
        return score >= (form === 1 ? 0 : form - 0.075);
      case "sound":
        if (form > 0) return crossing && score >= (fewSounds ? 0.95 : 0.92);
        return score >= (crossing ? sound.crossing : sound.same) - 0.05;
      case "clung":
        return form === 0 && score >= sound.same - 0.05;
      case "slip":
        return slipsCount && score >= slip - 0.06;
      case "start":
        return !asTyped && form + slip + sound.crossing + sound.same === 0;
    }
  });
}
