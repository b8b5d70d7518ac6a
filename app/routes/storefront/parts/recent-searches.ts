import { useEffect, useState } from "react";

/** Kept by this browser alone; no server is told. */
const KEY = "taawon.recherches";
const MOST = 5;
const LONGEST = 80;

/** The texts in a stored value, whatever somebody put there. */
export function readRecent(stored: string | null): string[] {
  try {
    const texts: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(texts) ? texts.filter((text): text is string => typeof text === "string" && text.trim() !== "").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The texts with one more in front, once. */
export function withRecent(texts: readonly string[], text: string): string[] {
  const kept = text.trim().slice(0, LONGEST);
  if (kept === "") return [...texts];
  return [kept, ...texts.filter((one) => one.toLocaleLowerCase() !== kept.toLocaleLowerCase())].slice(0, MOST);
}

/** What was last searched for in this browser, the latest first. A browser that keeps nothing is fine. */
export function useRecentSearches(): { recent: readonly string[]; remember: (text: string) => void; forget: () => void } {
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => setRecent(readRecent(stored()));
    read();
    // Another tab searched.
    window.addEventListener("storage", read);
    return () => window.removeEventListener("storage", read);
  }, []);
  const keep = (texts: readonly string[]) => {
    setRecent(texts);
    try {
      if (texts.length > 0) localStorage.setItem(KEY, JSON.stringify(texts));
      else localStorage.removeItem(KEY);
    } catch {
      // Storage that is full or forbidden: only this page remembers.
    }
  };
  return { recent, remember: (text) => keep(withRecent(recent, text)), forget: () => keep([]) };
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
