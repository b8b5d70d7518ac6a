/** Who may import whom: the rooms of docs/architecture.md. */

const { ARROWS, LAYERS } = require("./tests/architecture/rooms.cjs");

/** Whose port an adapter implements; the others implement one of the platform. */
const PORTS = { "postgres-search": "search", meilisearch: "search", stripe: "payments", "demo-card": "payments", pdf: "documents" };

const either = (names) => `(${names.join("|")})`;
const modules = LAYERS.flat();

const layerRules = LAYERS.flatMap((layer, depth) =>
  layer.map((name) => {
    const allowed = [name, ...LAYERS.slice(0, depth).flat(), ...(ARROWS[name] ?? [])];
    return {
      name: `layers: ${name}`,
      comment: `${name} may import ${allowed.slice(1).join(", ") || "no other module"}`,
      severity: "error",
      from: { path: `^app/modules/${name}/` },
      to: { path: "^app/modules/", pathNot: `^app/modules/${either(allowed)}/` },
    };
  }),
);

const adapterRules = Object.entries(PORTS).map(([adapter, port]) => ({
  name: `port of ${adapter}`,
  comment: `${adapter} knows ${port} alone`,
  severity: "error",
  from: { path: `^app/adapters/${adapter}/` },
  to: { path: "^app/modules/", pathNot: `^app/modules/${port}/` },
}));

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...adapterRules,
    never("every module has a layer", "Give the new module its place in LAYERS.", {}, { path: "^app/modules/", pathNot: `^app/modules/${either(modules)}/` }),
    never(
      "doors",
      "Another module is entered by its index.server.ts or by files a browser may have.",
      { path: "^app/(?!modules/)|^app/modules/([^/]+)/" },
      { path: "^app/modules/[^/]+/.+\\.server\\.tsx?$", pathNot: "^app/modules/(?:$1/.+|[^/]+/index\\.server\\.ts|cooperatives/make-scope\\.server\\.ts)$" },
    ),
    never(
      "modules stand on the platform",
      "The business knows no page, no adapter, no session.",
      { path: "^app/modules/" },
      { path: "^app/(?!modules/|platform/|generated/|ui/)" },
    ),
    never(
      "only components draw",
      "Of a module only its components/ may use the design system.",
      { path: "^app/modules/(?![^/]+/components/)" },
      { path: "^app/ui/|^node_modules/@remix-run/" },
    ),
    never("platform knows no business", "", { path: "^app/platform/" }, { path: "^app/(?!platform/|generated/)" }),
    never("the design system knows no business", "ui stands on platform/i18n alone.", { path: "^app/ui/" }, { path: "^app/(?!ui/|platform/i18n/)" }),
    never("access joins identity and cooperatives", "", { path: "^app/access/" }, { path: "^app/(?!access/|platform/|wiring\\.server|modules/(?:identity|cooperatives)/)" }),
    never("adapters stand on the platform", "", { path: "^app/adapters/([^/]+)/" }, { path: "^app/(?!platform/|generated/|modules/)", pathNot: "^app/adapters/$1/" }),
    never("adapters without a module's port", "", { path: "^app/adapters/", pathNot: `^app/adapters/${either(Object.keys(PORTS))}/` }, { path: "^app/modules/" }),
    never("routes call modules", "A route knows access, modules, ui and platform.", { path: "^app/routes/" }, { path: "^app/(?!routes/|access/|modules/|ui/|platform/)" }),
    never("nobody imports routes", "", { path: "^app/", pathNot: "^app/routes/" }, { path: "^app/routes/" }),
    never(
      "one wiring",
      "The wiring is read by access and by the entry points.",
      { path: "^app/", pathNot: "^app/(?:access/|[^/]+\\.server\\.tsx?$)" },
      { path: "^app/wiring\\.server" },
    ),
    never("one maker of scopes", "access alone makes a CooperativeScope.", { path: "^app/", pathNot: "^app/access/" }, { path: "^app/modules/cooperatives/make-scope\\.server" }),
    never(
      "the browser's half",
      "A file without .server imports .server files for their types only; a route's own file is split by Remix.",
      { path: "^app/(?:modules|platform|ui)/|^app/routes/.+/(?:[^/]*parts|[^/]*steps)/", pathNot: "\\.server\\.tsx?$|\\.test\\.tsx?$" },
      { path: "^app/.+\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    ),
    never("no cycles", "Publish an event, or move what both need.", { path: "^app/" }, { circular: true }),
    never("nothing unresolved", "", {}, { couldNotResolve: true, pathNot: "^virtual:|\\?url$" }),
  ],
  options: {
    doNotFollow: { path: "^node_modules|^app/generated" },
    exclude: { path: "\\.(?:css|json|woff2|svg|avif)(?:\\?url)?$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"] },
  },
};
