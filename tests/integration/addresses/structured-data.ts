import { z } from "zod";

/*
 * Of schema.org, what this shop writes, and of what Google asks of it. Every thing is strict: a property that is not named here is a
 * spelling mistake until somebody looks it up.
 */
const address = z.url({ protocol: /^https?$/ });
const decimal = z.string().regex(/^\d+\.\d{2}$/);
const availability = z.enum(["https://schema.org/InStock", "https://schema.org/OutOfStock"]);
const text = z.string().min(1);
const thing = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) => z.strictObject({ "@type": z.literal(type), "@id": address.optional(), ...shape });
const listItem = z.strictObject({ "@type": z.literal("ListItem"), position: z.int().positive(), name: text, item: address.optional(), url: address.optional() });

const returnPolicy = thing("MerchantReturnPolicy", {
  applicableCountry: z.literal("MA"),
  returnPolicyCategory: z.enum(["https://schema.org/MerchantReturnFiniteReturnWindow", "https://schema.org/MerchantReturnNotPermitted"]),
  merchantReturnDays: z.int().positive().optional(),
  returnMethod: z.literal("https://schema.org/ReturnByMail").optional(),
}).refine((policy) => policy.returnPolicyCategory.endsWith("NotPermitted") === (policy.merchantReturnDays === undefined));

const offer = thing("Offer", {
  name: text.optional(),
  sku: text,
  url: address,
  price: decimal,
  priceCurrency: z.literal("MAD"),
  availability,
  itemCondition: z.literal("https://schema.org/NewCondition"),
  seller: thing("Organization", { name: text, url: address }),
  hasMerchantReturnPolicy: returnPolicy,
});

const offers = thing("AggregateOffer", {
  priceCurrency: z.literal("MAD"),
  lowPrice: decimal,
  highPrice: decimal,
  offerCount: z.int().min(2),
  availability,
  offers: z.array(offer).min(2),
});

const product = thing("Product", {
  url: address,
  name: text,
  description: text,
  sku: text,
  category: text,
  image: z.array(address).min(1),
  brand: thing("Brand", { name: text }),
  aggregateRating: thing("AggregateRating", {
    ratingValue: z.number().min(1).max(5),
    reviewCount: z.int().positive(),
    bestRating: z.literal(5),
    worstRating: z.literal(1),
  }).optional(),
  offers: z.union([offer, offers]),
});

const organization = thing("Organization", {
  url: address,
  name: text,
  alternateName: text,
  description: text.optional(),
  image: address.optional(),
  logo: address.optional(),
  foundingDate: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  address: thing("PostalAddress", { streetAddress: text.optional(), addressLocality: text, addressRegion: text.optional(), addressCountry: z.literal("MA") }).optional(),
  telephone: text.optional(),
  email: text.optional(),
  identifier: z.array(thing("PropertyValue", { propertyID: z.enum(["ICE", "RC"]), value: text })).optional(),
  areaServed: thing("AdministrativeArea", { name: text }).optional(),
});

const site = thing("WebSite", {
  name: text,
  url: address,
  inLanguage: z.enum(["fr", "ar"]),
  publisher: z.strictObject({ "@id": address }),
  potentialAction: thing("SearchAction", {
    target: thing("EntryPoint", { urlTemplate: z.string().regex(/^https?:\/\/.+\{search_term_string\}$/) }),
    "query-input": z.literal("required name=search_term_string"),
  }),
});

const trail = thing("BreadcrumbList", { itemListElement: z.array(listItem.required({ item: true })).min(2) });
const list = thing("ItemList", { numberOfItems: z.int().positive(), itemListElement: z.array(listItem.required({ url: true })).min(1) });

const block = z.discriminatedUnion("@type", [product, organization, site, trail, list]);
export type Block = z.infer<typeof block>;

/** The data blocks of a page; throws on one that is not as schema.org has it, or whose places are out of order. */
export function structuredData(html: string): Block[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  return scripts.map(([, json = ""]) => {
    const { "@context": context, ...data } = JSON.parse(json) as Record<string, unknown>;
    if (context !== "https://schema.org") throw new Error(`a block in the words of ${String(context)}`);
    const known = block.parse(data);
    if (known["@type"] === "BreadcrumbList" || known["@type"] === "ItemList") {
      const [first] = known.itemListElement;
      const inOrder = known.itemListElement.every(({ position }, place) => position === (first?.position ?? 0) + place);
      if (!inOrder) throw new Error("places out of order");
    }
    return known;
  });
}

/** The page's blocks of one type. */
export function blocksOf<Type extends Block["@type"]>(html: string, type: Type): Extract<Block, { "@type": Type }>[] {
  return structuredData(html).filter((one): one is Extract<Block, { "@type": Type }> => one["@type"] === type);
}
