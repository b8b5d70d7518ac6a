/** A module uses those of the layers before its own. @type {string[][]} */
const LAYERS = [
  ["territory", "settings", "audit", "desk", "media", "identity"],
  ["cooperatives"],
  ["catalogue", "inventory", "shipping", "pricing"],
  ["cart", "favourites", "payments", "ledger", "orders", "checkout"],
  ["documents", "payouts", "reviews"],
  ["shop", "search", "content", "notifications", "reporting"],
];

/** Inside its own layer it uses only what is named here. @type {Record<string, string[]>} */
const ARROWS = { settings: ["audit"], identity: ["audit"], desk: ["audit"], checkout: ["cart", "payments", "ledger", "orders"], search: ["shop"] };

module.exports = { ARROWS, LAYERS };
