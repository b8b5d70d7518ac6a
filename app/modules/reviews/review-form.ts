import { z } from "zod";
import { BODY_MOST, HIDE_REASONS, leadsAway, REPLY_MOST, REPORT_REASONS, tidyText } from "./review";

/** Texts are bounded as typed before they are tidied: a form of a megabyte is refused, not trimmed. */
const words = (most: number) =>
  z
    .string("reviews:error.text")
    .max(most * 2, "reviews:error.long")
    .transform(tidyText)
    .refine((text) => text.length <= most, "reviews:error.long")
    .refine((text) => !leadsAway(text), "reviews:error.leadsAway");

/** What a buyer says: stars, and words if they like. */
export const reviewSchema = z.object({
  stars: z.enum(["5", "4", "3", "2", "1"], "reviews:error.stars").transform(Number),
  body: words(BODY_MOST)
    .optional()
    .transform((text) => text || null),
});

/** A cooperative's answer, once. It knows the buyer's telephone and address: neither may stand in it. */
export const replySchema = z.object({
  reviewId: z.string().max(60),
  reply: words(REPLY_MOST).refine((text) => text.length > 0, "reviews:error.reply"),
});

export const reportSchema = z.object({ reason: z.enum(REPORT_REASONS, "reviews:error.reason") });

/** One review, hidden for a reason. */
export const hideSchema = z.object({ reviewId: z.string().max(60), reason: z.enum(HIDE_REASONS, "reviews:error.reason") });
export const restoreSchema = z.object({ reviewId: z.string().max(60) });

const ids = z.union([z.string().max(60), z.array(z.string().max(60)).max(50)]).transform((found) => (Array.isArray(found) ? found : [found]));

/** Reviews somebody of the region has read and leaves as they are. */
export const keepSchema = z.object({ reviewId: ids });
