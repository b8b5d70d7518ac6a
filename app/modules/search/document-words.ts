import { LABEL_WORDS } from "./label-words";
import { contentOf } from "./language/quantities";
import { wordsOf } from "./language/words";
import type { SearchDocument } from "./ports.server";

/** Where a word stands: A the name, B the category, C who, where and which sign, D the description. */
export type Weight = "A" | "B" | "C" | "D";

export interface IndexedWords {
  /**
   * Folded words with the places they stand in. Beside them marks no text can hold: `^word` begins a name, `#500g` is a net content,
   * `@slug` is the category.
   */
  places: Map<string, Set<Weight>>;
  /** Real words as the product writes them: the catalogue's vocabulary. */
  written: Map<string, string>;
}

export function documentWords(document: SearchDocument): IndexedWords {
  const indexed: IndexedWords = { places: new Map(), written: new Map() };
  const { name, description, cooperative, category, family, place } = document;
  for (const text of [name.fr, name.ar]) {
    const [first] = addText(indexed, text, "A");
    if (first) mark(indexed, `^${first}`, "A");
  }
  for (const text of [category.fr, category.ar]) {
    const { named, examples } = apart(text);
    addText(indexed, named, "B");
    addText(indexed, examples, "D");
  }
  mark(indexed, `@${category.slug}`, "B");
  const places = [place.commune.fr, place.commune.ar, place.province.fr, place.province.ar, ...place.aliases];
  for (const text of [cooperative.fr, cooperative.ar, ...places, ...document.labels.flatMap((label) => LABEL_WORDS[label] ?? [label])]) addText(indexed, text, "C");
  for (const text of [description.fr, description.ar, family.fr, family.ar]) addText(indexed, text, "D");
  for (const { amount, unit } of document.contents) {
    const content = contentOf(amount, unit);
    if (content) mark(indexed, content, "C");
  }
  return indexed;
}

/** "Miel monofloral (eucalyptus, thym)": the goods in brackets are examples, not what each product is. */
function apart(category: string): { named: string; examples: string } {
  const examples = [...category.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? "").join(" ");
  return { named: category.replace(/\([^)]*\)/g, " "), examples };
}

/** Gives back the meaningful words in order. */
function addText(indexed: IndexedWords, text: string, weight: Weight): string[] {
  const { words, contents } = wordsOf(text);
  for (const content of contents) mark(indexed, content, weight);
  return words.flatMap(({ text: word, written, stop, soft }) => {
    if (stop) return [];
    mark(indexed, word, weight);
    if (!soft && !/^\d+$/.test(word) && !indexed.written.has(word)) indexed.written.set(word, written);
    return soft ? [] : [word];
  });
}

function mark(indexed: IndexedWords, word: string, weight: Weight): void {
  indexed.places.set(word, (indexed.places.get(word) ?? new Set<Weight>()).add(weight));
}
