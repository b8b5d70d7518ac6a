import { inflectedFrom, stemOf, withoutArabicParticle } from "./arabic";
import { isArabic } from "./fold";
import { frenchStem } from "./french";
import { withoutLatinParticle } from "./latin-particles";
import { consonantCount, skeletonsOf, soundsOf, type Sounds } from "./sound";
import { withOneLetterLess } from "./typing";

/** All that is compared of one word. */
export interface Features {
  word: string;
  arabic: boolean;
  stem: string;
  /** Singulars and bare forms it comes from, by its ending, and may come from, by its pattern. */
  bases: string[];
  guessed: string[];
  /** What it may be under a clung article or particle, with their stems. */
  unclung: string[];
  sounds: Sounds;
  /** Without the last consonant that French writes and does not say: "avocat", "sirop". */
  quiet: Sounds | null;
  skeletons: string[];
}

const remembered = new Map<string, Features>();
const MOST_REMEMBERED = 20_000;

export function featuresOf(word: string, whole: string | null = null): Features {
  const key = whole ? `${word} ${whole}` : word;
  const known = remembered.get(key);
  if (known) return known;
  const arabic = isArabic(word);
  const sounds = soundsOf(word);
  const quiet = !arabic && /[aeiou][tdpsx]$/.test(word) && consonantCount(sounds) > 2 ? sounds.slice(0, -1) : null;
  const { byEnding, byPattern } = arabic ? inflectedFrom(word) : { byEnding: [], byPattern: [] };
  const features: Features = {
    word,
    arabic,
    stem: arabic ? stemOf(word) : frenchStem(word),
    bases: byEnding,
    guessed: byPattern,
    unclung: arabic ? withoutArabicParticle(word, whole) : withoutLatinParticle(word),
    sounds,
    quiet,
    skeletons: [...new Set([...skeletonsOf(sounds), ...(quiet ? skeletonsOf(quiet) : [])])],
  };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, features);
  return features;
}

/** Under which keys the vocabulary keeps a word, so that a query word like it is found: stems, sound, one letter less. */
export function keysOf(word: string): string[] {
  const { arabic, stem, bases, guessed, unclung, skeletons } = featuresOf(word);
  const keys = new Set<string>([`s:${stem}`]);
  for (const base of [...bases, ...guessed]) keys.add(`s:${base}`);
  for (const form of unclung) if (arabic) keys.add(`s:${stemOf(form)}`);
  for (const skeleton of skeletons) keys.add(`p:${skeleton}`);
  if (arabic) for (const form of [...bases, ...guessed, ...unclung]) for (const skeleton of skeletonsOf(soundsOf(form))) keys.add(`p:${skeleton}`);
  for (const skeleton of skeletons.slice(0, 2)) if (skeleton.length >= 4) for (const form of withOneLetterLess(skeleton)) keys.add(`k:${form}`);
  for (const spelling of new Set([word, stem])) if (spelling.length >= 3) for (const form of [spelling, ...withOneLetterLess(spelling)]) keys.add(`d:${form}`);
  return [...keys];
}

/** The keys a query word is looked up by: its own, those of what may be under its article, and a neighbour's skeleton. */
export function queryKeysOf(word: string, whole: string | null): string[] {
  const { arabic, unclung } = featuresOf(word, whole);
  const keys = new Set(keysOf(word));
  for (const form of unclung) {
    const under = featuresOf(form);
    keys.add(`s:${under.stem}`);
    for (const base of [...under.bases, ...under.guessed]) keys.add(`s:${base}`);
    if (!arabic) for (const skeleton of under.skeletons) keys.add(`p:${skeleton}`);
  }
  for (const skeleton of featuresOf(word, whole).skeletons.slice(0, 2)) if (skeleton.length >= 3) keys.add(`k:${skeleton}`);
  for (const key of [...keys]) if (key.startsWith("k:") && key.length >= 5) keys.add(`p:${key.slice(2)}`);
  return [...keys];
}
