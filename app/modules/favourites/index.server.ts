// Owns what an account keeps for later; a browser without one keeps its own list (components/kept.ts), which the account takes in at sign-in.
// Refuses more than two hundred. Publishes nothing.
export { favouriteCount, favouriteIds, favouritesOf, productsKept, type Favourite } from "./favourite-queries.server";
export { dropFavourite, keepFavourites } from "./keep-favourites.server";
