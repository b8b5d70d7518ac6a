import { readSettings, settingsColumn, type SettingValues } from "~/modules/settings/index.server";
import type { Context } from "~/platform/db/context.server";

const NEEDED = [
  "commission.bps",
  "commission.vat-bps",
  "orders.confirm-within-working-hours",
  "cash.limit-centimes",
  "cash.open-purchases-per-phone",
  "cash.purchases-per-address-and-hour",
] as const;

interface Before {
  placed: { purchaseId: string; number: string; trackingToken: string } | null;
  /** Purchases of this phone with an order still on its way to be delivered, refused or cancelled. */
  openOfPhone: number;
  /** Purchases from this address within the last hour. */
  recentOfAddress: number;
  freeNumber: string | null;
}

export interface Begun extends Before {
  freeNumber: string;
  settings: SettingValues<(typeof NEEDED)[number]>;
}

/**
 * One post of an attempt at a time, one purchase of a phone at a time: the others wait for the first to commit and then see it.
 * Gives what this attempt already placed, what this phone and address have open, the first of some numbers that is free, and the settings in force.
 */
export async function beginPurchase(
  context: Context,
  { attemptKey, phone, clientAddress, numbers }: { attemptKey: string; phone: string; clientAddress: string | null; numbers: string[] },
): Promise<Begun> {
  const [row] = await context.sql<{ before: Before; settings: Record<string, unknown> }>`
    select app.begin_purchase(${attemptKey}, ${phone}, ${clientAddress}::text, ${numbers}::text[]) as before, ${settingsColumn(NEEDED, context.now)} as settings`;
  const freeNumber = row?.before.freeNumber;
  if (!freeNumber) throw new Error("no free purchase number among the candidates");
  return { ...row.before, freeNumber, settings: readSettings(NEEDED, row.settings) };
}
