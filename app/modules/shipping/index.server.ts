// Owns the delivery grid: places, zones, weights, days. Refuses places a cooperative does not serve and fresh goods that
// would travel too far. Publishes nothing.
export { expectedDays, type ExpectedDays } from "./expected-days";
export { quoteDeliveries, quoteDelivery, type DeliveryQuote, type Parcel } from "./quote-delivery.server";
export type { Serves, Zone } from "./zones";
