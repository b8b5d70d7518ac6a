import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";

/** Of Google's product data specification, what is asked of new goods without a maker's code, and what we add. */
const address = z.url({ protocol: /^https?$/ }).max(2_000);
const measure = z.string().regex(/^\d+(\.\d+)?(g|kg|ml|l)$/);
const item = z.strictObject({
  "g:id": z.string().min(1).max(50),
  "g:title": z.string().min(1).max(150),
  "g:description": z.string().min(1).max(5_000),
  "g:link": address,
  "g:image_link": address,
  "g:additional_image_link": z.array(address).max(10).optional(),
  "g:availability": z.enum(["in_stock", "out_of_stock"]),
  "g:price": z.string().regex(/^\d+\.\d{2} MAD$/),
  "g:brand": z.string().min(1).max(70),
  "g:condition": z.literal("new"),
  "g:identifier_exists": z.literal("no"),
  "g:product_type": z.string().min(1).max(750),
  "g:item_group_id": z.string().min(1).max(50).optional(),
  "g:unit_pricing_measure": measure.optional(),
  "g:unit_pricing_base_measure": z.enum(["1kg", "1l"]).optional(),
});
const feed = z.strictObject({
  "?xml": z.object({ version: z.literal("1.0"), encoding: z.literal("UTF-8") }),
  rss: z.strictObject({
    version: z.literal("2.0"),
    "xmlns:g": z.literal("http://base.google.com/ns/1.0"),
    channel: z.strictObject({ title: z.string().min(1), link: address, description: z.string().min(1), item: z.array(item).default([]) }),
  }),
});
export type FeedItem = z.infer<typeof item>;

const LISTS = new Set(["rss.channel.item", "rss.channel.item.g:additional_image_link"]);

/** The items of a feed; throws when it is not RSS 2.0 with Google's elements. */
export function feedItems(xml: string): FeedItem[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) throw new Error(wellFormed.err.msg);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (_name, path) => LISTS.has(String(path)),
  });
  const { item: items } = feed.parse(parser.parse(xml)).rss.channel;
  const ids = new Set(items.map((one) => one["g:id"]));
  if (ids.size !== items.length) throw new Error("two items under one id");
  return items;
}
