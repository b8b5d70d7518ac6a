/** Masculines whose feminine no rule gives, all folded. The feminine is the stem: "sèche" and "séché" then agree. */
const FEMININES = new Map(
  Object.entries({
    frais: "fraiche",
    sec: "seche",
    blanc: "blanche",
    franc: "franche",
    doux: "douce",
    roux: "rousse",
    long: "longue",
    gras: "grasse",
    gros: "grosse",
    bas: "basse",
    epais: "epaisse",
    vieux: "vieille",
    vieil: "vieille",
    nouveau: "nouvelle",
    nouvel: "nouvelle",
    beau: "belle",
    bel: "belle",
    mou: "molle",
    favori: "favorite",
  }),
);

/**
 * Light French stem of a folded word: plural and feminine only, so that "séchées" meets "séché" and "olives noires" meets "olive noire".
 * Ours and not the engine's, so that both engines agree.
 */
export function frenchStem(word: string): string {
  const single = FEMININES.has(word) ? word : singular(word);
  return bare(FEMININES.get(single) ?? single);
}

function singular(word: string): string {
  if (word === "yeux") return "oeil";
  if (word.length < 4) return word;
  if (word.endsWith("eaux")) return word.slice(0, -1);
  if (word.endsWith("aux") && word.length > 5) return `${word.slice(0, -3)}al`;
  if (word.endsWith("ss")) return word;
  return word.replace(/[sx]$/, "");
}

function bare(word: string): string {
  let stem = word;
  if (stem.endsWith("euse")) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith("ive")) stem = `${stem.slice(0, -2)}f`;
  if (stem.length > 3) stem = stem.replace(/e{1,2}$/, "");
  return stem.length > 3 ? stem.replace(/([bcdfglmnprstz])\1$/, "$1") : stem;
}
