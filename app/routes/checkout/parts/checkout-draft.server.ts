import { randomUUID } from "node:crypto";
import { z } from "zod";
import { signedCookie } from "~/platform/http/cookies.server";
import { hours } from "~/platform/time/durations";

const contact = z.object({
  attemptKey: z.uuid(),
  phone: z.string(),
  name: z.string(),
  communeCode: z.string(),
  quarter: z.string(),
  landmark: z.string(),
  email: z.string().optional(),
  note: z.string().optional(),
});

/** What was typed on the first checkout page, kept in the shopper's own browser until the purchase is placed. */
export type CheckoutDraft = z.output<typeof contact>;

const cookie = signedCookie("commande", { maxAge: hours(6) / 1_000 });

export async function readDraft(request: Request): Promise<CheckoutDraft | null> {
  const text = await cookie.read(request);
  if (!text) return null;
  try {
    return contact.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The Set-Cookie header. */
export function keepDraft(draft: CheckoutDraft): Promise<string> {
  return cookie.write(JSON.stringify(draft));
}

export function forgetDraft(): Promise<string> {
  return cookie.clear();
}

/** Made when checkout opens: whatever is posted with it is one purchase. */
export function newAttempt(): string {
  return randomUUID();
}
