import { z } from "zod";
import { latinDigits } from "~/platform/text/latin-digits";

/** Of a new password; the sign-in engine is told the same. */
export const PASSWORD_LENGTH = { least: 10, most: 200 };

export const newPassword = z
  .string("account:error.passwordShort")
  .min(PASSWORD_LENGTH.least, "account:error.passwordShort")
  .max(PASSWORD_LENGTH.most, "account:error.passwordShort");

/** A password that is there already: how it was chosen is not asked again. */
export const password = z.string("account:error.password").min(1, "account:error.password").max(PASSWORD_LENGTH.most, "account:error.password");

/** The six digits of a message or an authenticator, spaced or Arabic-Indic as typed. */
export const sixDigits = z
  .string("account:error.code")
  .transform((typed) => latinDigits(typed).replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "account:error.code"));
