import { z } from "zod";

export const text = z.string().trim().optional();

export const indexPrefix = z
  .string()
  .trim()
  .regex(/^[a-zA-Z0-9_-]{0,40}$/, "is not a beginning of index names (letters, digits, - and _)")
  .optional();

export const port = z.coerce.number({ error: "is not a port" }).int("is not a port").min(0, "is not a port").max(65_535, "is not a port").optional();

/** hops (`1`), `true` (one hop), or addresses (`loopback`, `10.0.0.0/8,…`). */
export const proxy = z
  .string()
  .trim()
  .transform((value): number | string | false => {
    if (/^(false|no|off|none)$/i.test(value)) return false;
    if (/^(true|yes|on)$/i.test(value)) return 1;
    return /^\d+$/.test(value) ? Number(value) : value;
  })
  .optional();

export const publicOrigin = z
  .string()
  .trim()
  .transform((value, check) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username) return url;
    check.addIssue({ code: "custom", message: "is not an origin such as https://taawon.ma (no path)" });
    return z.NEVER;
  })
  .optional();

export const webUrl = urlOf(/^https?:$/, "an http(s) address");
export const mail = urlOf(/^smtps?:$/, "an address such as smtps://user:password@host");
export const postgresUrl = urlOf(/^postgres(ql)?:$/, "an address such as postgresql://user:password@host/database");

function urlOf(protocol: RegExp, what: string) {
  return z
    .string()
    .trim()
    .refine((value) => URL.canParse(value) && protocol.test(new URL(value).protocol), `is not ${what}`)
    .optional();
}

/** Stripe, all of it or nothing of it. */
export const cards = z.object({ STRIPE_SECRET_KEY: text, STRIPE_PUBLISHABLE_KEY: text, STRIPE_WEBHOOK_SECRET: text, STRIPE_API_BASE: webUrl }).transform((given, check) => {
  const named = ["STRIPE_SECRET_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET"] as const;
  if (named.every((name) => !given[name])) return null;
  for (const name of named) if (!given[name]) check.addIssue({ code: "custom", path: [name], message: "is not set, while other STRIPE_ variables are" });
  return {
    secretKey: given.STRIPE_SECRET_KEY ?? "",
    publishableKey: given.STRIPE_PUBLISHABLE_KEY ?? "",
    webhookSecrets: (given.STRIPE_WEBHOOK_SECRET ?? "")
      .split(",")
      .map((secret) => secret.trim())
      .filter(Boolean),
    apiBase: given.STRIPE_API_BASE ?? null,
  };
});

const PLACEHOLDER = /change.?me|secret|password|example|taawon|demo|test|123456|azerty|qwerty/i;

/** What is weak about a secret, or null. */
export function secretProblem(secret: string): string | null {
  if (secret.length < 32) return `has ${secret.length} characters; 32 are needed`;
  if (new Set(secret).size < 12) return "repeats too few characters; take a random one (openssl rand -base64 32)";
  if (PLACEHOLDER.test(secret) && new Set(secret).size < 20) return "looks like a placeholder; take a random one (openssl rand -base64 32)";
  return null;
}
