// Owns families, categories, products with their translations, variants, prices and what shoppers were told.
// Refuses names with hidden characters, a listing with something missing; keeps a gated one waiting and says for what.
// Publishes catalogue.product-changed in the transaction of the change.
export { arrangePicture, attachPictures, type PlacedPicture } from "./arrange-pictures.server";
export { categoryBySlug, families, type Category, type Family } from "./category-queries.server";
export type { ListingChanged } from "./change-product.server";
export { createProduct, type NewProduct, type ProductCreated } from "./create-product.server";
export { saveFacts, saveTexts, type ProductFacts } from "./edit-product.server";
export { permitsOf } from "./permit-queries.server";
export { ownListing, ownListings } from "./product-queries.server";
export type { ProductText, ProductTexts } from "./product-texts.server";
export { publishProduct, withdrawProduct } from "./publish-product.server";
export { catalogueSchedules, catalogueTasks, subscribeCatalogue } from "./reconsider-listings.server";
export { renamedTo } from "./renamed-slugs.server";
export { addVariant, changePrice, editVariant, offerVariant, type NewVariant, type VariantFacts } from "./variants.server";
