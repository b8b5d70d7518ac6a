import { LABEL_WORDS } from "./label-words";
import { featuresOf } from "./language/features";
import { contentOf } from "./language/quantities";
import { wordsOf } from "./language/words";
import type { Bilingual, SearchDocument } from "./ports.server";
import { goodsNamed } from "./synonyms.server";

/** Where a word stands: A the name, B the category, C who, where and which sign, D the description. */
export type Weight = "A" | "B" | "C" | "D";

export interface IndexedWords {
  /**
   * Folded words with the places they stand in. Beside them marks no text can hold: `^word` begins a name, `=word` is in it, `+word` is one of the goods
   * its category lists, `%word` is of its family or an example of its category, `%=stem_stem` is a whole shelf ("fruits secs"),
   * `#500g` is a net content, `@slug` is the category.
   */
  places: Map<string, Set<Weight>>;
  /** Real words as the product writes them: the catalogue's vocabulary. */
  written: Map<string, string>;
}

export function documentWords(document: SearchDocument): IndexedWords {
  const indexed: IndexedWords = { places: new Map(), written: new Map() };
  const { name, description, cooperative, category, family, place } = document;
  for (const text of [name.fr, name.ar]) {
    const named = addText(indexed, text, "A");
    for (const word of named) mark(indexed, `=${word}`, "A");
    const [first] = named;
    if (first) mark(indexed, `^${first}`, "A");
  }
  addCategory(indexed, category);
  mark(indexed, `@${category.slug}`, "B");
  const places = [place.commune.fr, place.commune.ar, place.province.fr, place.province.ar, ...place.aliases];
  for (const text of [cooperative.fr, cooperative.ar, ...places, ...document.labels.flatMap((label) => LABEL_WORDS[label] ?? [label])]) addText(indexed, text, "C");
  for (const text of [description.fr, description.ar]) addText(indexed, text, "D");
  for (const text of [family.fr, family.ar]) {
    addText(indexed, text, "D", "%");
    for (const shelf of text.split(/[,،]|\s(?:et|ou)\s|\sو/)) {
      const key = shelfKey(shelf);
      if (key) mark(indexed, key, "D");
    }
  }
  for (const { amount, unit } of document.contents) {
    const content = contentOf(amount, unit);
    if (content) mark(indexed, content, "C");
  }
  return indexed;
}

const LIST = /[,،]|\s(?:et|ou)\s|\s(?=و)/;

/**
 * "Savon artisanal" is what each product is. Of "Amandes, noix et arachides" each is one, and of "Miel monofloral (eucalyptus, thym)" the
 * words in brackets are examples: whoever asks for walnuts is not shown almonds while there are walnuts.
 */
function addCategory(indexed: IndexedWords, category: Bilingual): void {
  for (const text of [category.fr, category.ar]) {
    addText(indexed, [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? "").join(" "), "D", "%");
    const named = text.replace(/\([^)]*\)/g, " ");
    if (!LIST.test(named)) {
      addText(indexed, named, "B");
      continue;
    }
    const apart = new Set(wordsOf(named).words.flatMap(({ text: word }) => goodsNamed(word))).size > 1;
    for (const { written, text: word } of wordsOf(named).words) addText(indexed, written, "B", apart && goodsNamed(word).length > 0 ? "%" : "+");
  }
}

/** What a whole shelf is called, by stems; null for a single word, which may as well name one product. "Produits" makes a shelf of any word. */
export function shelfKey(text: string): string | null {
  const words = wordsOf(text).words.filter(({ stop }) => !stop);
  const stems = words.filter(({ soft }) => !soft).map(({ text: word }) => featuresOf(word).stem);
  return stems.length > 0 && words.length > 1 ? `%=${stems.join("_")}` : null;
}

/** Gives back the meaningful words in order. */
function addText(indexed: IndexedWords, text: string, weight: Weight, sign = ""): string[] {
  const { words, contents } = wordsOf(text);
  for (const content of contents) mark(indexed, content, weight);
  return words.flatMap(({ text: word, written, stop, soft }) => {
    if (stop) return [];
    mark(indexed, sign + word, weight);
    if (!soft && !/^\d+$/.test(word) && !indexed.written.has(word)) indexed.written.set(word, written);
    return soft ? [] : [word];
  });
}

function mark(indexed: IndexedWords, word: string, weight: Weight): void {
  indexed.places.set(word, (indexed.places.get(word) ?? new Set<Weight>()).add(weight));
}
