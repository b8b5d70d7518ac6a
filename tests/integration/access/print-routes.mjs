// Prints every route of the build with what its loader and action declare about who may call them, as JSON.
const { routes } = await import(new URL("../../../build/server/index.js", import.meta.url).href);

/** @param {string | undefined} id @returns {string} */
const address = (id) => {
  const route = id && routes[id];
  return route ? `${address(route.parentId)}${route.path ? `/${route.path}` : ""}` : "";
};

const listed = Object.values(routes).map(({ id, module: { loader, action } }) => ({
  id,
  path: address(id) || "/",
  loader: loader ? (loader.access ?? {}) : null,
  action: action ? (action.access ?? {}) : null,
  intents: Object.fromEntries(Object.entries(action?.intents ?? {}).map(([name, { permission }]) => [name, permission ?? null])),
}));
process.stdout.write(JSON.stringify(listed), () => process.exit(0));
