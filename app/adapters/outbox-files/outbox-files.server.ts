import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptMessage, Messages } from "~/platform/messages/ports.server";

/** Without a mail server or an SMS gateway, messages are files in `folder`, one per message key. */
export function outboxFiles(folder: string): Messages {
  const keep = async (message: KeptMessage) => {
    await mkdir(folder, { recursive: true });
    const name = `${message.at.replace(/[:.]/g, "-")}-${message.messageKey.replace(/[^a-z0-9-]/gi, "_").slice(0, 80)}.json`;
    await writeFile(join(folder, name), JSON.stringify(message, null, 2));
  };
  return {
    mail: { send: (message) => keep({ kind: "mail", ...message, at: new Date().toISOString() }) },
    sms: { send: (message) => keep({ kind: "sms", ...message, at: new Date().toISOString() }) },
    kept: (limit) => newestIn(folder, limit),
  };
}

async function newestIn(folder: string, limit: number): Promise<KeptMessage[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(newest.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as KeptMessage));
}
