import { isArabic } from "./fold";

/**
 * How a word sounds to a Moroccan ear, one letter a sound, the same alphabet for three spellings: Arabic script, Darija in Latin
 * letters ("3sel", "7sira") and French loans. Consonants: b p t d k q g j J(French soft g) s z X(ش) f v m n l r w y, h(ه) H(ح) ?(Latin h,
 * either), K(خ) G(غ) 3(ع) D(ذ ظ). Short vowels: a e i u. Long ones, which Arabic script writes: A I U. @: ta marbuta.
 */
export type Sounds = string;

const ARABIC_SOUNDS: Record<string, string> = {
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  ح: "H",
  خ: "K",
  د: "d",
  ذ: "D",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "X",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "D",
  ع: "3",
  غ: "G",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
};
const LATIN_SOUNDS: Array<[string, string]> = [
  ["tch", "tX"],
  ["sch", "X"],
  ["ch", "X"],
  ["sh", "X"],
  ["kh", "K"],
  ["gh", "G"],
  ["ph", "f"],
  ["th", "t"],
  ["dh", "D"],
  ["dj", "j"],
  ["ck", "k"],
  ["qu", "k"],
  ["gn", "ni"],
  ["eau", "u"],
  ["au", "u"],
  ["oo", "u"],
  ["ou", "u"],
  ["3", "3"],
  ["7", "H"],
  ["9", "q"],
  ["5", "K"],
  ["8", "G"],
  ["6", "t"],
  ["2", ""],
  ["4", ""],
  ["1", ""],
  ["0", ""],
  ["b", "b"],
  ["p", "p"],
  ["d", "d"],
  ["f", "f"],
  ["v", "v"],
  ["h", "?"],
  ["j", "j"],
  ["k", "k"],
  ["l", "l"],
  ["m", "m"],
  ["n", "n"],
  ["q", "q"],
  ["r", "r"],
  ["s", "s"],
  ["t", "t"],
  ["w", "w"],
  ["x", "ks"],
  ["z", "z"],
  ["a", "a"],
  ["e", "e"],
  ["i", "i"],
  ["o", "u"],
  ["u", "u"],
];

export function soundsOf(word: string): Sounds {
  return isArabic(word) ? arabicSounds(word) : latinSounds(word);
}

function arabicSounds(word: string): Sounds {
  let sounds = "";
  for (let index = 0; index < word.length; index += 1) {
    const letter = word[index] ?? "";
    const last = index === word.length - 1;
    if (letter === "ا") sounds += index > 0 ? "A" : /[وي]/.test(word[1] ?? "") ? "" : "a";
    else if (letter === "و") sounds += wawSound(word, index);
    else if (letter === "ي") sounds += index === 0 ? "y" : "I";
    else if (letter === "ه" && last) sounds += "@";
    else sounds += ARABIC_SOUNDS[letter] ?? "";
  }
  return sounds;
}

/** و is a consonant at the start, before a vowel letter and after a long a (كاوكاو, لويزة), a vowel otherwise (لوز). */
function wawSound(word: string, index: number): string {
  const rest = word.slice(index + 1);
  if (index === 0 || /^(?:[اوي]|ه$)/.test(rest)) return "w";
  return word[index - 1] === "ا" && index > 1 ? "w" : "U";
}

function latinSounds(word: string): Sounds {
  let sounds = "";
  let index = 0;
  while (index < word.length) {
    const [spelled, sound] = latinSound(word, index);
    if (!(sound.length === 1 && sounds.endsWith(sound))) sounds += sound;
    index += spelled;
  }
  return sounds;
}

/** How many letters the sound at this place takes, and the sound. */
function latinSound(word: string, index: number): [number, string] {
  const rest = word.slice(index);
  const letter = rest[0] ?? "";
  if (index === 0 && rest.startsWith("rh")) return [2, "G"];
  if (/^ou[aeiy]/.test(rest)) return [2, "w"];
  if (letter === "y") return /^y[aeou]/.test(rest) && index === 0 ? [1, "y"] : [1, "i"];
  if (letter === "c") return /^c[hk]/.test(rest) ? [2, rest[1] === "h" ? "X" : "k"] : /^c[eiy]/.test(rest) ? [1, "s"] : [1, "k"];
  if (letter === "g" && rest[1] !== "h") return /^gu[eiy]/.test(rest) ? [2, "g"] : /^gn/.test(rest) ? [1, "g"] : /^g[eiy]/.test(rest) ? [1, "J"] : [1, "g"];
  const found = LATIN_SOUNDS.find(([spelling]) => rest.startsWith(spelling));
  return found ? [found[0].length, found[1]] : [1, ""];
}

const VOWELS = /[aeiuAIU@]/g;
const FAMILY: Record<string, string> = { q: "k", g: "k", H: "h", "?": "h", D: "d", p: "b", v: "f" };

/** Consonants alone, near ones made equal: words that sound alike share at least one of these keys. */
export function skeletonsOf(sounds: Sounds): string[] {
  const broad = (text: string) => text.replace(/[qgH?Dpv]/g, (sound) => FAMILY[sound] ?? sound).replace(VOWELS, "");
  let forms = [sounds];
  const branch = (test: RegExp, change: (form: string) => string) => {
    if (test.test(sounds)) forms = [...forms, ...forms.map(change)];
  };
  branch(/J/, (form) => form.replace(/J/g, "k"));
  // Darija says g for ج before s and z: "gouz", "gezzar".
  branch(/^j.*[sz]/, (form) => form.replace(/^j/, "k"));
  branch(/3/, (form) => form.replace(/3/g, ""));
  branch(/[aA]w(?=[^aeiuAIU@]|$)|(?<=[aeiuAIU])w(?=[^aeiuAIU@]|$)/, (form) => form.replace(/w(?=[^aeiuAIU@]|$)/g, ""));
  branch(/^G/, (form) => form.replace(/^G/, "r"));
  branch(/D/, (form) => form.replace(/D/g, "z"));
  branch(/u(?=[aei])/, (form) => form.replace(/u(?=[aei])/g, "w"));
  branch(/^y|^w/, (form) => form.slice(1));
  branch(/\?$|h$/, (form) => form.replace(/[?h]$/, ""));
  branch(/([^aeiuAIU@])\1/, (form) => form.replace(/([^aeiuAIU@])\1/g, "$1"));
  return [...new Set(forms.slice(0, 16).flatMap((form) => (broad(form).length >= 2 ? [broad(form.replace(/J/g, "j"))] : oneConsonant(form))))];
}

/** "atay" and "أتاي" have one consonant: their vowels are the key. */
function oneConsonant(sounds: Sounds): string[] {
  const key = sounds.replace(/[eA@]/g, "a").replace(/[Iy]/g, "i").replace(/[Uw]/g, "u").replace(/(.)\1/g, "$1");
  return key.length >= 3 ? [`~${key}`] : [];
}

const CONSONANT_PAIRS: Record<string, number> = {
  "?H": 0.02,
  "?h": 0.02,
  Hh: 0.4,
  "?K": 0.4,
  HK: 0.5,
  KX: 0.6,
  Kk: 0.5,
  Kq: 0.5,
  kq: 0.05,
  gk: 0.08,
  gq: 0.08,
  Gg: 0.35,
  Gr: 0.3,
  Jj: 0.05,
  Jg: 0.05,
  Jk: 0.1,
  gj: 0.2,
  Dd: 0.03,
  Dz: 0.08,
  Uw: 0.1,
  uw: 0.1,
  Iy: 0.05,
  iy: 0.05,
  "3a": 0.12,
  "3A": 0.15,
  "3e": 0.3,
  "3@": 0.4,
  sz: 0.45,
  Xs: 0.6,
  dt: 0.5,
  Xj: 0.6,
  mn: 0.6,
  bf: 0.6,
  bp: 0.02,
  fv: 0.02,
  pv: 0.7,
  "3i": 0.35,
  "3u": 0.35,
};
const VOWEL_PAIRS: Record<string, number> = {
  Aa: 0,
  Ae: 0.05,
  ae: 0.05,
  "@a": 0,
  "@e": 0.03,
  "@A": 0.05,
  Ii: 0,
  Ie: 0.08,
  Uu: 0,
  ei: 0.08,
  Ai: 0.35,
  Au: 0.4,
  Ia: 0.35,
  Iu: 0.4,
  Ua: 0.35,
  Ue: 0.25,
  Ui: 0.35,
  eu: 0.2,
  au: 0.2,
  ai: 0.2,
  iu: 0.25,
  AU: 0.5,
  AI: 0.5,
  IU: 0.5,
  "@I": 0.3,
  "@U": 0.3,
  "@i": 0.2,
  "@u": 0.2,
};
const DROPPED: Record<string, number> = { a: 0.08, e: 0.03, i: 0.12, u: 0.15, A: 0.3, I: 0.3, U: 0.3, "@": 0.12, "3": 0.35, "?": 0.25, h: 0.5, w: 0.6, y: 0.6 };
const PAIR = new Map<string, number>();
for (const [pair, cost] of [...Object.entries(CONSONANT_PAIRS), ...Object.entries(VOWEL_PAIRS)]) {
  PAIR.set(pair, cost);
  PAIR.set([...pair].reverse().join(""), cost);
}

const isVowel = (sound: string) => "aeiuAIU@".includes(sound);

// Two Latin spellings write all their vowels and tell p from b: there they count.
const LATIN_DROPPED: Record<string, number> = { a: 0.2, e: 0.1, i: 0.25, u: 0.3 };
const LATIN_PAIRS = new Map([
  ["bp", 0.45],
  ["pb", 0.45],
  ["fv", 0.45],
  ["vf", 0.45],
  ["ae", 0.08],
  ["ea", 0.08],
  ["ei", 0.15],
  ["ie", 0.15],
]);

/** 1: the same to the ear; under about 0.8: other words. Weighted edit distance over sounds, per consonant. `latin`: both are in Latin letters. */
export function soundLikeness(one: Sounds, other: Sounds, latin = false): number {
  const drop = (sound: string, before: string | undefined) => (sound === before ? 0.05 : ((latin ? LATIN_DROPPED[sound] : undefined) ?? DROPPED[sound] ?? 1));
  const change = (sound: string, facing: string) => {
    if (sound === facing) return 0;
    const vowels = isVowel(sound) && isVowel(facing);
    return (latin ? (LATIN_PAIRS.get(sound + facing) ?? (vowels ? 0.35 : undefined)) : undefined) ?? PAIR.get(sound + facing) ?? (vowels ? 0.4 : 1);
  };
  let previous = [0];
  for (let column = 1; column <= other.length; column += 1) previous.push((previous[column - 1] ?? 0) + drop(other[column - 1] ?? "", other[column - 2]));
  for (let row = 1; row <= one.length; row += 1) {
    const sound = one[row - 1] ?? "";
    const dropped = drop(sound, one[row - 2]);
    const current = [(previous[0] ?? 0) + dropped];
    for (let column = 1; column <= other.length; column += 1) {
      const facing = other[column - 1] ?? "";
      current.push(Math.min((previous[column] ?? 0) + dropped, (current[column - 1] ?? 0) + drop(facing, other[column - 2]), (previous[column - 1] ?? 0) + change(sound, facing)));
    }
    previous = current;
  }
  const consonants = Math.max(consonantCount(one), consonantCount(other), 1);
  return Math.max(0, 1 - (previous.at(-1) ?? 0) / consonants);
}

export function consonantCount(sounds: Sounds): number {
  return sounds.replace(VOWELS, "").length;
}
