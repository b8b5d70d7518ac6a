import { stemOf } from "./arabic";
import { featuresOf, type Features } from "./features";
import { consonantCount, soundLikeness } from "./sound";
import { slipsAllowed, slipsBetween } from "./typing";

/**
 * exact: the same word · form: singular, plural, feminine, Arabic particle · clung: under a Latin article ("lhuile", "l3sel") ·
 * sound: another spelling · slip: a typing error · start: the beginning of a longer word.
 */
export type Kinship = "exact" | "form" | "clung" | "sound" | "slip" | "start";

export interface Likeness {
  kinship: Kinship;
  /** 0-1 */
  score: number;
}

/** How much the asked word means the known one; null: not at all. */
export function likenessOf(asked: Features, known: Features): Likeness | null {
  if (asked.word === known.word) return { kinship: "exact", score: 1 };
  const form = formLikeness(asked, known);
  if (form) return form;
  const sound = soundKinship(asked, known);
  if (sound && (sound.score >= 0.9 || asked.arabic !== known.arabic)) return sound;
  const slip = slipLikeness(asked, known);
  return sound && slip ? { kinship: "slip", score: Math.min(slip.score + 0.04, 0.88) } : (sound ?? slip);
}

/** How much the known word is the asked one or a form of it: 0 when it is neither. */
export function formOf(asked: Features, known: Features): number {
  if (asked.word === known.word) return 1;
  const form = formLikeness(asked, known);
  return form?.kinship === "form" ? form.score : 0;
}

function formLikeness(asked: Features, known: Features): Likeness | null {
  if (asked.arabic !== known.arabic) return null;
  const form = (score: number): Likeness => ({ kinship: "form", score });
  if (asked.stem === known.stem) return form(0.97);
  if (!asked.arabic) return asked.unclung.some((word) => featuresOf(word).stem === known.stem) ? { kinship: "clung", score: 0.88 } : null;
  if (asked.bases.includes(known.stem) || known.bases.includes(asked.stem)) return form(0.93);
  const under = (one: Features, other: Features) => one.unclung.some((word) => stemOf(word) === other.stem || featuresOf(word).bases.includes(other.stem));
  if (under(asked, known) || under(known, asked)) return form(0.88);
  if (asked.guessed.includes(known.stem) || known.guessed.includes(asked.stem)) return form(0.86);
  if (asked.bases.some((base) => base.length >= 3 && known.bases.includes(base))) return form(0.84);
  const guess = (one: Features, other: Features) => one.guessed.some((base) => base.length >= 3 && (other.bases.includes(base) || other.guessed.includes(base)));
  return guess(asked, known) || guess(known, asked) ? form(0.8) : null;
}

function soundKinship(asked: Features, known: Features): Likeness | null {
  const best = Math.max(
    sounding(asked, known),
    ...(asked.arabic ? [] : asked.unclung.map((word) => sounding(featuresOf(word), known) - (consonantCount(featuresOf(word).sounds) > 2 ? 0.05 : 0.1))),
    ...(known.arabic && !asked.arabic ? [...known.bases, ...known.guessed, ...known.unclung].map((form) => sounding(asked, featuresOf(form)) - 0.07) : []),
  );
  return best > 0 ? { kinship: "sound", score: best } : null;
}

/** Two consonants alone say little: their vowels have to agree. */
function sounding(asked: Features, known: Features): number {
  if (!asked.skeletons.some((skeleton) => known.skeletons.includes(skeleton))) return 0;
  const latin = !asked.arabic && !known.arabic;
  const likeness = Math.max(
    soundLikeness(asked.sounds, known.sounds, latin),
    asked.quiet ? soundLikeness(asked.quiet, known.sounds, latin) - 0.02 : 0,
    known.quiet ? soundLikeness(asked.sounds, known.quiet, latin) - 0.02 : 0,
  );
  const least = Math.min(consonantCount(asked.sounds), consonantCount(known.sounds)) <= 2 ? 0.87 : 0.8;
  // Who writes in Arabic rarely means a French word: only what sounds just like it.
  if (asked.arabic && !known.arabic) return likeness >= 0.94 ? likeness * 0.88 : 0;
  return likeness >= least ? likeness * 0.96 : 0;
}

function slipLikeness(asked: Features, known: Features): Likeness | null {
  if (asked.arabic === known.arabic) {
    const slips = Math.min(slipsWithin(asked.word, known.word, asked.arabic), slipsWithin(asked.stem, known.stem, asked.arabic));
    if (slips <= 2) return { kinship: "slip", score: 0.94 - 0.1 * slips - (asked.word.length < 5 ? 0.06 : 0) - (asked.word[0] === known.word[0] ? 0 : 0.05) };
  }
  // A slip inside another spelling: "chekbia" for شباكية.
  const consonants = consonantCount(asked.sounds);
  if (consonants < 4) return null;
  const likeness = soundLikeness(asked.sounds, known.sounds);
  return likeness >= 0.72 ? { kinship: "slip", score: 0.55 * likeness } : null;
}

/** Slips between two spellings; 3 when there are more than words of this length may hold. */
function slipsWithin(asked: string, known: string, arabic: boolean): number {
  const longer = asked.length > known.length ? asked : known;
  const allowed = Math.min(slipsAllowed(longer, arabic), slipsAllowed(asked, arabic) + (asked.length > 5 ? 1 : 0), slipsAllowed(known, arabic) + 1);
  const slips = allowed > 0 ? slipsBetween(asked, known, allowed) : 3;
  return slips > allowed ? 3 : slips;
}
