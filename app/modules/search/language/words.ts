import { foldText, foldWord, isArabic, LONGEST_QUERY } from "./fold";
import { isSoftWord, isStopWord } from "./stop-words";
import { takeQuantities, type Content } from "./quantities";

/** One word of a text, as both engines index and ask it. */
export interface Word {
  /** Folded, Arabic article removed: what the index holds. */
  text: string;
  /** Folded with its article, when one was removed. */
  whole: string | null;
  /** As written, lower case, for showing. */
  written: string;
  stop: boolean;
  soft: boolean;
}

export interface Text {
  words: Word[];
  contents: Content[];
}

const MOST_WORDS = 1_500;
/** A query's own limit: what a person means fits in this many words. */
const MOST_QUERY_WORDS = 14;

// وال بال كال فال لل ال before three letters or more; "و" may stand before each of them.
const ARTICLE = /^و?(?:بال|كال|فال|لل|ال)(?=.{3,}$)/;

/** Splits a text into words and quantities. A query is cut at 500 characters, whatever it holds. */
export function wordsOf(text: string, { query = false } = {}): Text {
  const { rest, contents } = takeQuantities(foldText(query ? text.slice(0, LONGEST_QUERY) : text));
  const words = (rest.match(/[\p{L}\p{N}]+/gu) ?? [])
    .flatMap((run) => run.match(/[\u0600-\u06ff]+|[^\u0600-\u06ff]+/g) ?? [])
    .slice(0, query ? MOST_QUERY_WORDS * 4 : MOST_WORDS)
    .map((written) => wordOf(written, { query }))
    .filter(({ text: word }) => word !== "");
  return { words: query ? firstMeaning(words) : words, contents };
}

function firstMeaning(words: Word[]): Word[] {
  let meaning = 0;
  return words.filter(({ stop }) => stop || ++meaning <= MOST_QUERY_WORDS);
}

/** Maize and water, which folded look like "mais" and "ما". */
const GOODS_LIKE_STOP_WORDS = new Set(["maïs", "ماء"]);

/** One written word, already through `foldText`. */
function wordOf(written: string, { query = false } = {}): Word {
  const cut = written.slice(0, 40);
  const whole = foldWord(cut);
  const text = isArabic(cut) ? foldWord(cut.replace(ARTICLE, "")) : whole;
  return {
    text,
    whole: text === whole ? null : whole,
    written: cut,
    stop: !GOODS_LIKE_STOP_WORDS.has(written) && (isStopWord(text, { query }) || isStopWord(whole, { query })),
    soft: isSoftWord(text),
  };
}

/** The folded words of a short text that carry meaning: a synonym, a name. */
export function meaningfulWords(text: string): string[] {
  return wordsOf(text).words.flatMap((word) => (word.stop ? [] : [word.text]));
}
