import { useEffect, useSyncExternalStore } from "react";
import type { Locale } from "~/platform/i18n";
import { readKept, toggled } from "../favourites";

/** Hearts of this visitor: the account's, or this browser's own. Null until the page knows. */
export interface Kept {
  ids: readonly string[];
  account: boolean;
}

const PLACE = "taawon.favoris";
const listeners = new Set<() => void>();
let kept: Kept | null = null;

function tell(next: Kept | null): void {
  kept = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useKept(): Kept | null {
  return useSyncExternalStore(
    listen,
    () => kept,
    () => null,
  );
}

// A browser may refuse its storage altogether.
function ownList(): string[] {
  try {
    return readKept(localStorage.getItem(PLACE));
  } catch {
    return [];
  }
}

function keepOwn(ids: readonly string[]): void {
  try {
    if (ids.length > 0) localStorage.setItem(PLACE, JSON.stringify(ids));
    else localStorage.removeItem(PLACE);
  } catch {
    // The page still shows it; only the next visit will not.
  }
}

/**
 * Fills the hearts of the page: from this browser at once, from the account as soon as the visitor's own request says there is one.
 * What the browser kept before somebody signed in joins the account then.
 */
export function useKeeping(locale: Locale, ofAccount: readonly string[] | null | undefined): void {
  useEffect(() => {
    if (!ofAccount) {
      if (!kept?.account) tell({ ids: ownList(), account: false });
      return;
    }
    tell({ ids: ofAccount, account: true });
    const own = ownList();
    if (own.length === 0) return;
    send(locale, "merge", own)
      .then((ids) => {
        if (!ids) return;
        keepOwn([]);
        tell({ ids, account: true });
      })
      .catch(() => undefined);
  }, [locale, ofAccount]);
}

/** Keeps or drops a product: in the account, or in this browser. The heart turns at once, and back if the account did not take it. */
export async function toggle(locale: Locale, publicId: string): Promise<void> {
  const before = kept ?? { ids: ownList(), account: false };
  const ids = toggled(before.ids, publicId);
  tell({ ...before, ids });
  if (!before.account) return keepOwn(ids);
  const taken = await send(locale, ids.includes(publicId) ? "keep" : "drop", [publicId]).catch(() => null);
  tell(taken ? { ids: taken, account: true } : before);
}

/** Says it to the server; null when it did not take it. */
async function send(locale: Locale, intent: "keep" | "drop" | "merge", publicIds: readonly string[]): Promise<string[] | null> {
  const body = new URLSearchParams({ intent });
  for (const id of publicIds) body.append("product", id);
  const answer = await fetch(`/${locale}/favoris/liste`, { method: "POST", body, headers: { Accept: "application/json" } });
  if (answer.status === 401) location.assign(`/${locale}/connexion?retour=${encodeURIComponent(location.pathname + location.search)}`);
  return answer.ok ? ((await answer.json()) as { favourites: string[] }).favourites : null;
}
