import { useEffect, useState } from "react";
import { forget, recall, remember } from "./own-memory";

const KEY = "taawon.recherches";
const MOST = 5;
const LONGEST = 80;

/** The texts in what was stored, whatever somebody put there. */
export function readRecent(found: unknown): string[] {
  return Array.isArray(found) ? found.filter((text): text is string => typeof text === "string" && text.trim() !== "").slice(0, MOST) : [];
}

/** The texts with one more in front, once. */
export function withRecent(texts: readonly string[], text: string): string[] {
  const kept = text.trim().slice(0, LONGEST);
  if (kept === "") return [...texts];
  return [kept, ...texts.filter((one) => one.toLocaleLowerCase() !== kept.toLocaleLowerCase())].slice(0, MOST);
}

/** What was last searched for in this browser, the latest first. Where the browser keeps nothing, this page alone remembers. */
export function useRecentSearches(): { recent: readonly string[]; remember: (text: string) => void; forget: () => void } {
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => setRecent(recall(KEY, readRecent) ?? []);
    read();
    // Another tab searched.
    window.addEventListener("storage", read);
    return () => window.removeEventListener("storage", read);
  }, []);
  const keep = (texts: readonly string[]) => {
    setRecent(texts);
    if (texts.length > 0) remember(KEY, texts);
    else forget(KEY);
  };
  return { recent, remember: (text) => keep(withRecent(recent, text)), forget: () => keep([]) };
}
