import type { SerializeFrom } from "@remix-run/node";
import type { ListingData } from "./load-listing.server";

/** What a listing's page receives: the loader's data as it arrives in the browser. */
export type ListingView = SerializeFrom<ListingData>;
