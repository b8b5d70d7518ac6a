import { z } from "zod";
import { asCentimes } from "~/platform/money/money";

const count = z.number().int().min(1).max(10_000);
const bps = z.number().int().min(0).max(10_000);
const bothLanguages = z.object({ fr: z.string().trim().min(1).max(300), ar: z.string().trim().min(1).max(300) });
const phone = z.string().regex(/^\+\d{6,15}$/);

/** Each setting: what it may hold and what a new installation starts with. */
export const SETTINGS = {
  /** Part of the goods, VAT included. */
  "commission.bps": { schema: bps, start: 500 },
  "commission.vat-bps": { schema: bps, start: 2_000 },
  /** An unconfirmed cash order cancels itself after these working hours. */
  "orders.confirm-within-working-hours": { schema: count.max(200), start: 24 },
  /** Days to change one's mind, law 31-08 art. 36: never fewer than seven. */
  "withdrawal.days": { schema: count.min(7).max(365), start: 7 },
  /** The most one purchase may ask in cash. */
  "cash.limit-centimes": { schema: z.number().int().min(1).max(100_000_000).transform(asCentimes), start: asCentimes(200_000) },
  "cash.open-purchases-per-phone": { schema: count, start: 5 },
  "cash.purchases-per-address-and-hour": { schema: count, start: 20 },
  /** Stamp duty on cash receipts, CGI art. 252-I-B: 25 shows its line on invoices, 0 leaves it out. */
  "documents.stamp-duty-bps": { schema: bps.max(100), start: 0 },
  "help.phone": { schema: phone, start: "+212537000000" },
  "help.whatsapp": { schema: phone, start: "+212600000000" },
  "help.email": { schema: z.email().max(200), start: "aide@taawon.example" },
  "operator.identity": {
    schema: z.object({
      name: bothLanguages,
      legalForm: bothLanguages,
      address: bothLanguages,
      registration: z.string().max(80),
      ice: z.string().max(20),
      taxId: z.string().max(20),
      dataProtectionNumber: z.string().max(60),
      fictional: z.boolean(),
    }),
    start: {
      name: { fr: "Taâwon, place de marché des coopératives", ar: "تعاون، سوق التعاونيات" },
      legalForm: { fr: "Exploitant de démonstration", ar: "مستغل تجريبي" },
      address: { fr: "Rabat", ar: "الرباط" },
      registration: "RC 000000",
      ice: "000000000000000",
      taxId: "00000000",
      dataProtectionNumber: "D-000/2026",
      fictional: true,
    },
  },
} as const satisfies Record<string, { schema: z.ZodType; start: unknown }>;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<Key extends SettingKey> = z.output<(typeof SETTINGS)[Key]["schema"]>;
export type SettingValues<Key extends SettingKey> = { [K in Key]: SettingValue<K> };

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];
