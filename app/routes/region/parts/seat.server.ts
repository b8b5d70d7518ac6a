import { communeByCode } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";

/** Commune and province of a cooperative's seat, in words; empty while it has not said where. */
export async function seatOf(context: Context, communeCode: string | null, locale: Locale): Promise<string> {
  const place = communeCode ? await communeByCode(context, communeCode) : null;
  return place ? [place.commune[locale], place.province[locale]].join(locale === "ar" ? "، " : ", ") : "";
}
