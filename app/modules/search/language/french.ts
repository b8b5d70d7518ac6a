/** Feminines that no rule gives, by their masculine (both folded). */
const FEMININES: Record<string, string> = {
  fraiche: "frais",
  seche: "sec",
  blanche: "blanc",
  franche: "franc",
  douce: "doux",
  rousse: "roux",
  longue: "long",
  grasse: "gras",
  basse: "bas",
  epaisse: "epais",
  grosse: "gros",
  vieille: "vieux",
  vieil: "vieux",
  nouvelle: "nouveau",
  nouvel: "nouveau",
  belle: "beau",
  bel: "beau",
  molle: "mou",
  maligne: "malin",
  favorite: "favori",
  yeux: "oeil",
};

/**
 * Light French stem of a folded word: plural and feminine only, so that "séchées" meets "séché" and "olives noires" meets "olive noire".
 * Ours and not the engine's, so that both engines agree.
 */
export function frenchStem(word: string): string {
  if (word.length < 4 && !/^(?:os|oeil)$/.test(word)) return word;
  const single = singular(word);
  const masculine = FEMININES[single] ?? FEMININES[`${single}e`] ?? single;
  const kept = masculine === single && !INVARIABLE.has(single) ? single : singular(masculine);
  return bare(kept);
}

const INVARIABLE = new Set(Object.values(FEMININES));

function singular(word: string): string {
  if (word.length < 4 || INVARIABLE.has(word)) return word;
  if (word.endsWith("eaux")) return word.slice(0, -1);
  if (word.endsWith("aux") && word.length > 5) return `${word.slice(0, -3)}al`;
  if (word.endsWith("x")) return word.slice(0, -1);
  if (word.endsWith("ss")) return word;
  if (word.endsWith("s")) return word.slice(0, -1);
  return word;
}

function bare(word: string): string {
  let stem = word;
  if (stem.endsWith("euse")) stem = `${stem.slice(0, -2)}x`.replace(/x$/, "");
  if (stem.length > 4 && stem.endsWith("ive")) stem = `${stem.slice(0, -2)}f`;
  if (stem.length > 3) stem = stem.replace(/e{1,2}$/, "");
  return stem.replace(/([bcdfglmnprstz])\1$/, "$1");
}
