import { useEffect, useState } from "react";
import type { Suggestion } from "~/ui/fields/suggestion-list";
import { useLocale } from "~/ui/locale";
import { SearchForm } from "~/ui/shell/search-form";

/** Waits for the typing to rest, milliseconds. */
const REST = 180;
const SHORTEST = 2;

/** The header's search with suggestions once the page is alive; a plain form before. */
export function ShopSearch({ defaultValue }: { defaultValue?: string }) {
  const locale = useLocale();
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (typed.trim().length < SHORTEST) {
      setSuggestions([]);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/${locale}/suggestions?q=${encodeURIComponent(typed.trim())}`, { signal: asking.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ suggestions: Suggestion[] }>) : { suggestions: [] }))
        .then((found) => setSuggestions(found.suggestions))
        .catch(() => undefined);
    }, REST);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [typed, locale]);
  return <SearchForm key={defaultValue} defaultValue={defaultValue} suggestions={suggestions} onQuery={setTyped} />;
}
