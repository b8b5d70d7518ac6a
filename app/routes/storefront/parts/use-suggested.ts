import { useEffect, useState } from "react";
import type { Suggested } from "~/routes/resources/suggested";
import type { Locale } from "~/ui/locale";

/** Waits for the typing to rest, milliseconds. */
const REST = 160;
/** On a line that is slower than this the plain search is the quicker way. */
const PATIENCE = 6_000;
const SHORTEST = 2;
const MOST_KEPT = 60;

/** By language and text: letters taken back are answered at once. Only effects fill it, so only in a browser. */
const kept = new Map<string, readonly Suggested[]>();

interface Answer {
  /** The text these go on from. */
  for: string;
  suggestions: readonly Suggested[];
}

/** Suggestions for what is being typed; `null` while nothing is known yet. A request that a further letter makes useless is given up. */
export function useSuggested(typed: string, locale: Locale): readonly Suggested[] | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = typed.trim();
  useEffect(() => {
    if (asked.length < SHORTEST) return;
    const key = `${locale} ${asked}`;
    const known = kept.get(key);
    if (known) {
      setAnswer({ for: asked, suggestions: known });
      return;
    }
    const leaving = new AbortController();
    let tooLong: ReturnType<typeof setTimeout> | undefined;
    const resting = setTimeout(() => {
      tooLong = setTimeout(() => leaving.abort(), PATIENCE);
      // Not a fetcher: Remix prints an error for each answer that is given up.
      ask(asked, locale, leaving.signal)
        .then((suggestions) => {
          if (kept.size >= MOST_KEPT) kept.clear();
          kept.set(key, suggestions);
          setAnswer({ for: asked, suggestions });
        })
        .catch(() => undefined)
        .finally(() => clearTimeout(tooLong));
    }, REST);
    return () => {
      clearTimeout(resting);
      clearTimeout(tooLong);
      leaving.abort();
    };
  }, [asked, locale]);
  if (!answer || asked.length < SHORTEST) return null;
  // While the next answer is on its way the last one stays, unless it is about something else.
  return answer.for === asked || asked.startsWith(answer.for) || answer.for.startsWith(asked) ? answer.suggestions : null;
}

async function ask(text: string, locale: Locale, signal: AbortSignal): Promise<readonly Suggested[]> {
  const answer = await fetch(`/${locale}/suggestions?q=${encodeURIComponent(text)}`, { signal });
  if (!answer.ok) throw new Error("no suggestions");
  return ((await answer.json()) as { suggestions: Suggested[] }).suggestions;
}
