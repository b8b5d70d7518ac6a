import { useEffect, useState } from "react";
import type { Suggestion } from "~/ui/fields/suggestion-list";
import { useLocale } from "~/ui/locale";

/** Waits for the typing to rest, milliseconds. */
const REST = 120;

/** Places for the commune field while it is typed. `region`: only where a cooperative may have its seat. */
export function usePlaces({ region = false }: { region?: boolean } = {}): { places: readonly Suggestion[]; ask: (typed: string) => void } {
  const locale = useLocale();
  const [places, setPlaces] = useState<readonly Suggestion[]>([]);
  const [typed, setTyped] = useState("");
  const asked = typed.trim();
  // Not a fetcher: Remix prints an error for each answer that a further letter makes useless.
  useEffect(() => {
    if (asked === "") return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/${locale}/communes?${region ? "region=1&" : ""}q=${encodeURIComponent(asked)}`, { signal: leaving.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ communes: Suggestion[] }>) : { communes: [] }))
        .then(({ communes }) => setPlaces(communes))
        .catch(() => undefined);
    }, REST);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked, locale, region]);
  return { places: asked === "" ? [] : places, ask: setTyped };
}
