import { z } from "zod";
import { MOST_PER_LINE } from "~/modules/cart/cart";
import { confirmationFields, contactFields } from "~/modules/checkout/checkout-form";
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

const back = z.string().max(500).optional();

export const addSchema = z.object({ variantId: z.uuid(), quantity: pieces.default(1), back });
export const setSchema = z.object({
  variantId: z.uuid(),
  quantity: pieces,
  /** The minus or plus that was pressed beside the number. */
  step: z.enum(["-1", "1"]).transform(Number).optional(),
});
export const removeSchema = z.object({ variantId: z.uuid() });
export const dropSchema = z.object({ cooperativeId: z.uuid(), back });

// Named `place`, not `communeCode`: what has "code" in its name is taken for a secret and not given back.
const place = { commune: contactFields.commune, place: z.string().max(20).optional() };

export const communeSchema = z.object(place);

const { communeCode: _code, ...typedContact } = contactFields;
const contact = { ...typedContact, ...place, note: z.string().trim().max(300, "orders:contact.tooLong").optional() };

export const contactSchema = z.object({ ...contact, rail: z.literal("cash-on-delivery", "checkout:error.rail").default("cash-on-delivery"), attemptKey: z.uuid() });
export const confirmSchema = z.object({ ...contact, place: z.string().max(20), ...confirmationFields });
