import type { MetaDescriptor } from "@remix-run/node";
import type { PageVariant, ProductPage } from "~/modules/shop/index.server";

interface Described {
  product: ProductPage;
  variant: PageVariant;
  name: string;
  description: { text: string };
}

/** The product for search engines: a block of data, never run. */
export function productJsonLd(data: Described | undefined): MetaDescriptor[] {
  if (!data) return [];
  const { product, variant, name, description } = data;
  return [
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": "Product",
        name,
        description: description.text,
        brand: {
          "@type": "Organization",
          name: product.card.cooperativeNameFr,
        },
        offers: {
          "@type": "Offer",
          price: (variant.priceCentimes / 100).toFixed(2),
          priceCurrency: "MAD",
          availability: variant.available > 0 ? "https://schema.org/InStock" : "https://schema.org/OutOfStock",
        },
      },
    },
  ];
}
