import { z } from "zod";
import { MOST_PER_LINE } from "~/modules/cart/cart";
import { contactFields } from "~/modules/checkout/checkout-form";
import { latinDigits } from "~/platform/text/latin-digits";

/** Pieces as typed, Arabic-Indic digits included: a whole number from 1. */
const pieces = z
  .string("checkout:quantity.missing")
  .transform((typed) => latinDigits(typed).replace(/[\s\u202f]/g, ""))
  .pipe(
    z
      .string()
      .regex(/^\d+$/, "checkout:quantity.whole")
      .refine((digits) => !/^0+$/.test(digits), "checkout:quantity.zero")
      .refine((digits) => digits.replace(/^0+/, "").length <= String(MOST_PER_LINE).length, "checkout:quantity.most")
      .transform(Number),
  );

/** Hidden fields come back wrong only from a page that is no longer what the site serves. */
const STALE = "checkout:error.stale";
const id = z.uuid(STALE);
const hidden = (most: number) => z.string(STALE).max(most, STALE);
const back = hidden(500).optional();

export const addSchema = z.object({ variantId: z.uuid("orders:refusal.not-for-sale"), quantity: pieces.default(1), back });
export const setSchema = z.object({
  variantId: id,
  quantity: pieces,
  /** The minus or plus that was pressed beside the number. */
  step: z.enum(["-1", "1"], STALE).transform(Number).optional(),
});
export const removeSchema = z.object({ variantId: id });
export const dropSchema = z.object({ cooperativeId: id, back });

// Named `place`, not `communeCode`: what has "code" in its name is taken for a secret and not given back.
const place = { commune: z.string().trim().max(120, "orders:contact.tooLong").default(""), place: hidden(20).optional() };

export const communeSchema = z.object(place);

const contact = { ...contactFields, ...place };

export const contactSchema = z.object({ ...contact, rail: z.literal("cash-on-delivery", "checkout:error.rail").default("cash-on-delivery"), attemptKey: id });

/** What the review page sends back to confirm: all that it showed. */
export const confirmSchema = z.object({ ...contact, place: hidden(20), attemptKey: id, shownDigest: hidden(60), termsVersion: hidden(40) });
