import { askedWord, meaningOf, type AskedWord, type KnownWord } from "./asked-words.server";
import { queryKeysOf } from "./language/features";
import { wordsOf, type Word } from "./language/words";

/** Neither part is shorter: "de", "ou" and the like make two words of anything. */
const SHORTEST_PART = 3;
/** Both parts have to be as sure as a plural or a spelling. */
const SURE = 0.85;
const LONGEST = 24;
/** A second word may stand under its particle: "d'olive", "l'argan". */
const ELIDED = /^[dl][aeiouyhàâéèêîôû]/;

interface Split {
  parts: [Word, Word];
}

/** Every way a word may be two that were typed without a space between them: "huiledolive", "زيتالزيتون". */
export function splitsOf({ written }: Word): Split[] {
  if (written.length < 2 * SHORTEST_PART || written.length > LONGEST) return [];
  const splits: Split[] = [];
  for (let cut = SHORTEST_PART; cut <= written.length - SHORTEST_PART; cut += 1) {
    const rest = written.slice(cut);
    for (const second of ELIDED.test(rest) ? [rest.slice(1), rest] : [rest]) {
      const [one, other, more] = wordsOf(`${written.slice(0, cut)} ${second}`, { query: true }).words;
      if (one && other && !more && !one.stop && !other.stop) splits.push({ parts: [one, other] });
    }
  }
  return splits;
}

/** The keys under which the catalogue may hold the parts. */
export function keysOfSplits(splits: readonly Split[]): string[] {
  return [...new Set(splits.flatMap(({ parts }) => parts.flatMap(({ text, whole }) => queryKeysOf(text, whole))))];
}

/** The two words that are meant, when the catalogue knows both. */
export function surestSplit(splits: readonly Split[], known: readonly KnownWord[]): [AskedWord, AskedWord] | null {
  let best: { parts: [AskedWord, AskedWord]; score: number } | null = null;
  for (const { parts } of splits) {
    const asked: [AskedWord, AskedWord] = [askedWord(parts[0]), askedWord(parts[1])];
    const score = Math.min(...asked.map((word) => Math.max(0, ...meaningOf(word, new Map(), known, true).known.map((meant) => meant.score))));
    if (score >= SURE && score > (best?.score ?? 0)) best = { parts: asked, score };
  }
  return best?.parts ?? null;
}
