/**
 * What vite.config.ts hands to the Remix plugin.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  ignoredRouteFiles: ["**/*"],
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // One 7 kB URL under /__manifest blocks Remix for 41 s: see app/platform/http/request-limits.server.ts.
    v3_lazyRouteDiscovery: false,
  },
};
