/** Net contents in one spelling: `#500g`, `#1000ml`, `#6u`, so that "0,5 kg", "500g" and "نصف كيلو" meet. */
export type Content = string;

const UNITS: Array<{ base: "g" | "ml" | "u"; factor: number; words: string }> = [
  { base: "g", factor: 1000, words: "kg|kgs|kilo|kilos|kilou|kilogramme|kilogrammes|كيلو|كيلوغرام|كيلوغرامات|كيلوجرام|كلغ|كغ|كغم|كجم|كلج" },
  { base: "g", factor: 1, words: "g|gr|grs|gram|grams|gramme|grammes|غرام|غراما|غرامات|جرام|غ|غم|جم" },
  { base: "ml", factor: 1000, words: "l|litre|litres|itro|litro|لتر|ليتر|لترات|ليترات|ل" },
  { base: "ml", factor: 10, words: "cl|centilitre|centilitres|سنتيلتر|سل" },
  { base: "ml", factor: 1, words: "ml|millilitre|millilitres|مل|ملل|ميليلتر|مليلتر|ملليلتر" },
  { base: "u", factor: 1, words: "piece|pieces|pièce|pièces|unite|unites|unité|unités|قطعه|قطعة|قطع|وحده|وحدة|وحدات" },
];
const UNIT_OF = new Map(UNITS.flatMap(({ base, factor, words }) => words.split("|").map((word) => [word, { base, factor }] as const)));
const ANY_UNIT = [...UNIT_OF.keys()].sort((one, other) => other.length - one.length).join("|");
const FRACTIONS: Record<string, number> = {
  demi: 0.5,
  demie: 0.5,
  "un demi": 0.5,
  noss: 0.5,
  nos: 0.5,
  ness: 0.5,
  نصف: 0.5,
  نص: 0.5,
  quart: 0.25,
  "un quart de": 0.25,
  "quart de": 0.25,
  rba3: 0.25,
  rob3: 0.25,
  ربع: 0.25,
};
const NUMBER = String.raw`\d{1,5}\s?/\s?\d{1,2}|\d{1,5}(?:[.,]\d{1,3})?`;
const LETTER = String.raw`[\p{L}\p{N}]`;
const MEASURED = new RegExp(String.raw`(?<!${LETTER})(?:(${NUMBER})|(${Object.keys(FRACTIONS).join("|")})\s)\s?[- ]?(${ANY_UNIT})(?!${LETTER})`, "gu");
const BARE = /(?<![\p{L}\p{N}])(kilo|kg|litre|كيلو|لتر|itro)(?![\p{L}\p{N}])/gu;

export interface Measured {
  /** The text without its quantities. */
  rest: string;
  contents: Content[];
}

/** Takes "500 g", "1/2 kg", "نصف كيلو", "5L" out of a folded text; a unit alone ("kilo de miel") counts as one. */
export function takeQuantities(folded: string): Measured {
  const contents: Content[] = [];
  const keep = (amount: number, unit: string): string => {
    const known = UNIT_OF.get(unit);
    const content = known ? contentOf(amount * known.factor, known.base) : null;
    if (content) contents.push(content);
    return " ";
  };
  const rest = folded
    .replace(MEASURED, (_match, number: string | undefined, fraction: string | undefined, unit: string) => keep(number ? amountOf(number) : (FRACTIONS[fraction ?? ""] ?? 1), unit))
    .replace(BARE, (_match, unit: string) => keep(1, unit));
  return { rest, contents };
}

/** A variant's net content (unit kg, g, L, ml or unite) as the index keeps it. */
export function contentOf(amount: number, unit: string): Content | null {
  const known = UNIT_OF.get(unit.toLowerCase());
  const base = unit === "u" || unit === "unite" ? { base: "u", factor: 1 } : known;
  if (!base || !Number.isFinite(amount) || amount <= 0) return null;
  return `#${String(Math.round(amount * base.factor * 10) / 10)}${base.base}`;
}

function amountOf(number: string): number {
  const [over, under] = number.split("/").map((part) => Number(part.trim().replace(",", ".")));
  return under ? (over ?? 0) / under : (over ?? 0);
}
