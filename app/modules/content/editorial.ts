import { z } from "zod";
import type { Season } from "~/modules/catalogue/season";
import type { Locale } from "~/platform/i18n/locale";

type InBoth = Record<Locale, string>;

/** A block of the front page: a picture, a title, a few lines and the way to what it speaks of. */
export interface EditorialBlock {
  id: string;
  published: boolean;
  title: InBoth;
  body: InBoth;
  /** Behind the language: `/categories/miel-monofloral`. */
  linkPath: string;
  link: InBoth;
  /** The category whose drawing stands beside the words. */
  pictureCategory: string;
  /** Every year in these months only; null: always. */
  months: Season | null;
}

const REQUIRED = "editorial:error.required";
const LONG = "editorial:error.long";
const words = (most: number) => z.string(REQUIRED).trim().min(1, REQUIRED).max(most, LONG);
const month = z
  .string()
  .regex(/^([1-9]|1[0-2])?$/)
  .default("")
  .transform((text) => (text ? Number(text) : null));

export const blockSchema = z.object({
  titleFr: words(90),
  titleAr: words(90),
  bodyFr: words(600),
  bodyAr: words(600),
  linkPath: z
    .string(REQUIRED)
    .trim()
    .max(200, LONG)
    .transform((path) => path.replace(/^https?:\/\/[^/]+/, "").replace(/^\/(fr|ar)(?=\/)/, ""))
    .pipe(z.string().regex(/^\/[\p{L}\p{N}][\p{L}\p{N}\-_/?=&%.]*$/u, "editorial:error.path")),
  linkFr: words(60),
  linkAr: words(60),
  pictureCategory: z.string(REQUIRED).min(1, REQUIRED).max(60),
  fromMonth: month,
  toMonth: month,
});

export const guideSchema = z.object({ fr: words(2_500), ar: words(2_500) });
