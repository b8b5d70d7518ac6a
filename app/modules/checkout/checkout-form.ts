import { z } from "zod";
import { readPhone } from "~/modules/identity/sign-in-name";
import { hasHiddenCharacters, tidyName } from "~/platform/text/clean-name";

function words(required: string, most: number) {
  return z
    .string({ error: required })
    .trim()
    .min(2, required)
    .max(most, "orders:contact.tooLong")
    .refine((text) => !hasHiddenCharacters(text), "orders:contact.hiddenCharacters")
    .transform(tidyName);
}

/** Who buys and where to find them, phone first: a delivery here is found by a call and a landmark, not by an address. The commune is the page's own question. */
export const contactFields = {
  phone: z.string({ error: "orders:contact.phoneMissing" }).transform((typed, issues) => {
    const phone = readPhone(typed);
    if (phone) return phone;
    issues.addIssue({ code: "custom", message: "orders:contact.phoneWrong" });
    return z.NEVER;
  }),
  name: words("orders:contact.nameMissing", 120),
  quarter: words("orders:contact.quarterMissing", 160),
  landmark: words("orders:contact.landmarkMissing", 200),
  note: z.string().trim().max(300, "orders:contact.tooLong").optional(),
  email: z.email("orders:contact.emailWrong").max(200).optional(),
};
