// Owns regions, provinces and communes (HCP, RGPH 2024). Refuses changes: facts come with the seed. Publishes nothing.
export { communeByCode, communesMatching, communesOf, regionProvinces, resolveCommune, type PlaceQuery, type Places, type ResolvedCommune } from "./places.server";
