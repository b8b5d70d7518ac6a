import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "~/platform/i18n";

export interface Visit {
  /** Pieces in the basket. */
  cartCount: number;
  /** First words of the account's name, for a signed-in visitor. */
  name: string | null;
  /** Public ids of what the account keeps; null for a visitor without one. */
  favourites: string[] | null;
}

/**
 * The visitor's own part of the header, asked for once the page is alive and only when a cookie says there is something
 * to tell: the page itself is the same bytes for everyone. Asked again after each form the visitor sends.
 */
export function useVisit(locale: Locale): Visit | null {
  const [visit, setVisit] = useState<Visit | null>(null);
  const sent = useFormsSent();
  useEffect(() => {
    if (!/(?:^|; )visite=1/.test(document.cookie)) {
      setVisit(null);
      return;
    }
    const leaving = new AbortController();
    fetch(`/${locale}/visite`, {
      signal: leaving.signal,
      headers: { Accept: "application/json" },
    })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Visit>) : null))
      .then((found) => setVisit(found))
      .catch(() => undefined);
    return () => leaving.abort();
  }, [locale, sent]);
  return visit;
}

/** How many forms of this page's life have been sent and answered. */
function useFormsSent(): number {
  const { state, formMethod } = useNavigation();
  const [count, setCount] = useState(0);
  const sending = useRef(false);
  const posting = state !== "idle" && formMethod !== undefined && formMethod !== "GET";
  useEffect(() => {
    if (posting) sending.current = true;
    else if (state === "idle" && sending.current) {
      sending.current = false;
      setCount((before) => before + 1);
    }
  }, [posting, state]);
  return count;
}
