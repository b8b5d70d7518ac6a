import { setTimeout as pause } from "node:timers/promises";
import type { SharedCache } from "~/platform/cache/ports.server";
import { seconds } from "~/platform/time/durations";

const PATIENCE = seconds(3);
const ATTEMPTS = 4;
/** Caches take a header of some kilobytes. */
const MOST_TAGS = 100;

/**
 * Tells a shared cache by POST: `Surrogate-Key: tag tag…` (Varnish's xkey, Fastly's and others' keys), or `Surrogate-Key: *` for everything.
 * A name and password in the address become Basic authorization. Throws when the cache did not say 2xx within four attempts.
 */
export function httpPurge(address: URL): SharedCache {
  const { username, password } = address;
  const url = new URL(address);
  url.username = url.password = "";
  const authorization: Record<string, string> = username
    ? { Authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64")}` }
    : {};

  const post = async (keys: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await fetch(url, { method: "POST", headers: { ...authorization, "Surrogate-Key": keys }, signal: AbortSignal.timeout(PATIENCE), redirect: "error" });
        await answer.body?.cancel();
        if (answer.ok) return;
        throw new Error(`the shared cache answered ${String(answer.status)}`);
      } catch (error) {
        if (attempt >= ATTEMPTS) throw error;
        await pause(100 * 4 ** (attempt - 1));
      }
    }
  };

  return {
    async purge(tags) {
      for (let from = 0; from < tags.length; from += MOST_TAGS) await post(tags.slice(from, from + MOST_TAGS).join(" "));
    },
    purgeAll: () => post("*"),
  };
}
