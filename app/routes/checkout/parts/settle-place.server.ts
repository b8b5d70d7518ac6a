import { communeByCode, communesMatching, resolveCommune } from "~/modules/territory/index.server";
import { communeLabel, type Commune, type Province } from "~/modules/territory/territory";
import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";

export interface PlaceChoice {
  code: string;
  text: string;
  end: string;
}

export type SettledPlace = { ok: true; code: string } | { ok: false; error: string; choices: PlaceChoice[] };

/** More than any name has: « Sidi » begins some two hundred. */
const ALL = 400;

/** The commune a form means. A picked code counts only while the name beside it still says that place. */
export async function settlePlace(context: Context, { typed, code }: { typed: string; code?: string | undefined }): Promise<SettledPlace> {
  if (code && (await saysThatPlace(context, typed, code))) return { ok: true, code };
  const found = await resolveCommune(context, { typed });
  if (found.ok) return { ok: true, code: found.commune.code };
  const error = found.reason === "ambiguous" ? "checkout:place.ambiguous" : typed ? "checkout:place.unknown" : "orders:refusal.unknown-commune";
  return { ok: false, error, choices: found.choices.map(({ commune, province }) => ({ code: commune.code, text: commune[context.locale], end: province[context.locale] })) };
}

async function saysThatPlace(context: Context, typed: string, code: string): Promise<boolean> {
  if (!typed) return (await communeByCode(context, code)) !== null;
  return (await communesMatching(context, { typed, limit: ALL })).some(({ commune }) => commune.code === code);
}

export interface ChosenPlace {
  code: string;
  name: string;
  /** With its province, as the field shows it. */
  label: string;
}

/** A commune as the pages of buying name it; null when none is chosen. */
export async function placeOf(context: Context, code: string | null | undefined): Promise<ChosenPlace | null> {
  const found = code ? await communeByCode(context, code) : null;
  return found && named(found, context.locale);
}

function named({ commune, province }: { commune: Commune; province: Province }, locale: Locale): ChosenPlace {
  return { code: commune.code, name: commune[locale], label: communeLabel(commune, province, locale) };
}
