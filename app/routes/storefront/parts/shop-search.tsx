import { useEffect, useState } from "react";
import type { Suggestion } from "~/ui/fields/suggestion-list";
import { useLocale } from "~/ui/locale";
import { SearchForm } from "~/ui/shell/search-form";

/** Waits for the typing to rest, milliseconds. */
const REST = 180;
const SHORTEST = 2;

interface Found {
  /** The text these go on from. */
  for: string;
  suggestions: readonly Suggestion[];
}

/** The header's search with suggestions once the page is alive; a plain form before. */
export function ShopSearch({ defaultValue }: { defaultValue?: string }) {
  const locale = useLocale();
  const [found, setFound] = useState<Found>({ for: "", suggestions: [] });
  const [typed, setTyped] = useState("");
  const asked = typed.trim();
  useEffect(() => {
    if (asked.length < SHORTEST) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/${locale}/suggestions?q=${encodeURIComponent(asked)}`, { signal: leaving.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<Omit<Found, "for">>) : { suggestions: [] }))
        .then(({ suggestions }) => setFound({ for: asked, suggestions }))
        .catch(() => undefined);
    }, REST);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked, locale]);
  // While the next answer is on its way the last one stays, unless it is about something else.
  const shown = asked.length >= SHORTEST && found.for !== "" && asked.startsWith(found.for.slice(0, SHORTEST)) ? found.suggestions : [];
  return <SearchForm key={defaultValue} defaultValue={defaultValue} suggestions={shown} onQuery={setTyped} />;
}
