import { resolve } from "node:path";
import { z } from "zod";
import { cards, indexPrefix, mail, port, postgresUrl, proxy, publicOrigin, secretProblem, text, webUrl } from "./variables.server";

/** Every concern's settings, and what kind of place this is. */
export interface Environment {
  /** NODE_ENV is production: demonstration rails, accounts and data are refused unless `demonstration`. */
  production: boolean;
  /** Fictional data and accounts, demonstration rails, `/dev/messages`. */
  demonstration: boolean;
  /** What a demonstration starts with; null outside one. */
  demonstrationData: "full" | "none" | null;
  serving: {
    port: number;
    host: string;
    /** Null: only loopback hosts are answered. */
    publicOrigin: URL | null;
    /** https: `__Host-` and Secure cookies, HSTS. */
    secure: boolean;
    /** Express's `trust proxy`: hops or addresses; false trusts nobody. */
    trustProxy: number | string | false;
  };
  data: { folder: string; databaseUrl: string | null; databaseOwnerUrl: string | null; embedded: boolean };
  sessionSecret: string;
  messages: { smtpUrl: string | null; smsUrl: string | null };
  storage: { s3Url: string | null };
  /** `apiKey` writes and is the worker's; `searchKey` only searches, and is found in the database where it is not given. `prefix` of the index names. */
  search: { host: string; apiKey: string | null; searchKey: string | null; prefix: string } | null;
  cards: { secretKey: string; publishableKey: string; webhookSecrets: string[]; apiBase: string | null } | null;
  /** `purge`: the cache in front of us that is told of changes. */
  pages: { kept: boolean; purge: URL | null };
}

export class EnvironmentProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Taâwon cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "EnvironmentProblems";
  }
}

const concerns = {
  kind: z.object({ NODE_ENV: text, DEMO: text, DEMO_DATA: z.enum(["full", "none"]).optional(), EMBEDDED_DATABASE: text }),
  serving: z.object({ PORT: port, HOST: text, PUBLIC_ORIGIN: publicOrigin, TRUST_PROXY: proxy }),
  data: z.object({ DATA_DIR: text, DATABASE_URL: postgresUrl, DATABASE_OWNER_URL: postgresUrl, S3_URL: text }),
  secret: z.object({ SESSION_SECRET: text }),
  messages: z.object({ SMTP_URL: mail, SMS_URL: webUrl }),
  search: z.object({ MEILISEARCH_HOST: webUrl, MEILISEARCH_API_KEY: text, MEILISEARCH_SEARCH_KEY: text, MEILISEARCH_PREFIX: indexPrefix }),
  pages: z.object({ PAGE_CACHE: text, PURGE_URL: webUrl }),
  cards,
};

/**
 * Reads the variables of README's table. `secretFor` gives a secret where none is set and none is required.
 * Throws EnvironmentProblems naming everything that is wrong at once.
 */
export function readEnvironment(source: NodeJS.ProcessEnv, secretFor: (dataFolder: string) => string): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const problems: string[] = [];
  const read = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> | undefined => {
    const result = schema.safeParse(given);
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
    return undefined;
  };
  const kind = read(concerns.kind);
  const serving = read(concerns.serving);
  const data = read(concerns.data);
  const secret = read(concerns.secret)?.SESSION_SECRET;
  const messages = read(concerns.messages);
  const search = read(concerns.search);
  const pages = read(concerns.pages);
  const gateway = read(concerns.cards);

  const production = given.NODE_ENV === "production";
  const embedded = isOn(given.EMBEDDED_DATABASE) || !given.DATABASE_URL;
  const demonstration = production ? isOn(given.DEMO) : embedded || isOn(given.DEMO) || given.DEMO_DATA !== undefined;
  if (production) problems.push(...missingInProduction(given, { demonstration, embedded }));
  if (secret !== undefined) {
    const weak = secretProblem(secret);
    if (weak) problems.push(`SESSION_SECRET: ${weak}`);
  }
  if (problems.length > 0 || !kind || !serving || !data || !messages || !search || !pages) throw new EnvironmentProblems([...new Set(problems)]);

  const folder = resolve(data.DATA_DIR ?? ".data");
  return {
    production,
    demonstration,
    demonstrationData: demonstration ? (kind.DEMO_DATA ?? "full") : null,
    serving: {
      port: serving.PORT ?? 3000,
      host: serving.HOST ?? "127.0.0.1",
      publicOrigin: serving.PUBLIC_ORIGIN ?? null,
      secure: serving.PUBLIC_ORIGIN?.protocol === "https:",
      trustProxy: serving.TRUST_PROXY ?? false,
    },
    data: { folder, databaseUrl: data.DATABASE_URL ?? null, databaseOwnerUrl: data.DATABASE_OWNER_URL ?? null, embedded },
    sessionSecret: secret ?? secretFor(folder),
    messages: { smtpUrl: messages.SMTP_URL ?? null, smsUrl: messages.SMS_URL ?? null },
    storage: { s3Url: data.S3_URL ?? null },
    search: search.MEILISEARCH_HOST
      ? {
          host: search.MEILISEARCH_HOST,
          apiKey: search.MEILISEARCH_API_KEY ?? null,
          searchKey: search.MEILISEARCH_SEARCH_KEY ?? null,
          prefix: search.MEILISEARCH_PREFIX ?? "",
        }
      : null,
    cards: gateway ?? null,
    pages: { kept: !/^(off|0|no|false)$/i.test(pages.PAGE_CACHE ?? ""), purge: pages.PURGE_URL ? new URL(pages.PURGE_URL) : null },
  };
}

type Given = Record<string, string | undefined>;

function missingInProduction(given: Given, { demonstration, embedded }: { demonstration: boolean; embedded: boolean }): string[] {
  const missing: string[] = [];
  const need = (name: string, why: string) => {
    if (!given[name]) missing.push(`${name} is not set: ${why}`);
  };
  need("SESSION_SECRET", "a random text of 32 characters or more signs the cookies (openssl rand -base64 32)");
  need("PUBLIC_ORIGIN", "the address of the site, such as https://taawon.ma");
  if (given.PUBLIC_ORIGIN?.startsWith("http://") && !demonstration) missing.push("PUBLIC_ORIGIN: the site must be https in production");
  if (demonstration) return missing;
  if (embedded) missing.push("DATABASE_URL is not set: the application's login; the embedded database is for demonstrations");
  need("DATABASE_OWNER_URL", "the owner's login, for migrations and jobs");
  if (!given.SMTP_URL && !given.SMS_URL) missing.push("SMTP_URL or SMS_URL is not set: people could not be told of their orders");
  return missing;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(1|true|yes|on)$/i.test(value.trim());
}
