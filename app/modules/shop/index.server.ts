// Owns the shelf: shop_listing, one flat row per product, and every page shoppers read.
// Refuses to show what is not published by an approved cooperative. Publishes nothing; enqueues search.index.
export { cooperativePage, cooperativesIn, newCooperatives, type CooperativeCard, type CooperativePage, type LegalIdentity, type Proof } from "./cooperative-queries.server";
export { cooperativeNames, type CooperativeName } from "./cooperative-names.server";
export {
  cooperativeEntries,
  cooperativePieces,
  feedProducts,
  newestByCategory,
  productEntries,
  productPieces,
  shelfVersion,
  type CrawlEntry,
  type FeedProduct,
  type FeedVariant,
  type ShelfPiece,
} from "./crawl-queries.server";
export { homeShelves, type FamilyTile, type HomeShelves, type ProvinceTile } from "./home-queries.server";
export { cardsByIds, categoryCounts, listFacets, listProducts, type ListingPage } from "./list-queries.server";
export { parcelOfVariant } from "./parcel-query.server";
export { productPage, type PagePicture, type PageText, type PageVariant, type ProductPage } from "./product-page-query.server";
export { cardsByPublicIds, relatedProducts, type Related } from "./related-queries.server";
export { readSearchDocument, readSearchDocuments, shelfProductIds, type ShelfDocument } from "./search-document-query.server";
export { sharePath, shareSubject, SHARED_KINDS, type SharedKind, type ShareSubject } from "./share-card.server";
export { subscribeShop } from "./subscribe.server";
