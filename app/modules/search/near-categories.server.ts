import { families } from "~/modules/catalogue/index.server";
import type { Context } from "~/platform/db/context.server";
import { askedWord, termsIn } from "./asked-words.server";
import { featuresOf, type Features } from "./language/features";
import { likenessOf } from "./language/likeness";
import { wordsOf, type Word } from "./language/words";

const MOST = 6;
/** A text is about the category its goods belong to, more surely than about one that only has a word like it. */
const GOODS = 0.9;

/** Slugs of the categories that a text is about, nearest first: by their names in either language and by the goods that are named. */
export async function categoriesAbout(context: Context, text: string, { completing = false } = {}): Promise<string[]> {
  const words = wordsOf(text, { query: true }).words.filter(({ stop, soft }) => !stop && !soft);
  if (words.length === 0) return [];
  const goods = new Set(termsIn(words.map(askedWord)).flatMap(({ group }) => group.category || []));
  const taxonomy = (await families(context)).flatMap(({ categories }) => categories);
  return taxonomy
    .map(({ slug, fr, ar }) => ({ slug, score: Math.max(nearness(words, named(`${fr} ${ar}`), completing), goods.has(slug) ? GOODS : 0) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ slug }) => slug);
}

const remembered = new Map<string, Features[]>();

function named(text: string): Features[] {
  const features = remembered.get(text) ?? wordsOf(text).words.flatMap(({ text: word, stop }) => (stop ? [] : [featuresOf(word)]));
  remembered.set(text, features);
  return features;
}

/** The share of the words that the name has. A half-typed text has to be there whole. */
function nearness(words: readonly Word[], name: readonly Features[], completing: boolean): number {
  const scores = words.map((word, place) => {
    const asked = featuresOf(word.text, word.whole);
    const last = completing && place === words.length - 1;
    return Math.max(0, ...name.map((known) => (last && known.word.startsWith(word.text) ? 1 : (likenessOf(asked, known)?.score ?? 0))));
  });
  const sure = scores.filter((score) => score >= 0.8);
  if (completing && sure.length < words.length) return 0;
  return sure.reduce((sum, score) => sum + score, 0) / words.length;
}
