import { environment } from "~/platform/env/environment.server";

/** Our own origin as the outside names it; without PUBLIC_ORIGIN the one that was asked. */
export function siteOrigin(url: URL): string {
  return environment().serving.publicOrigin?.origin ?? url.origin;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** A demonstration the world can reach sells nothing: search engines may look at it and are asked to keep none of it. */
export function isKeptOutOfSearch(): boolean {
  const { demonstration, serving } = environment();
  return demonstration && serving.publicOrigin !== null && !LOOPBACK.test(serving.publicOrigin.hostname);
}
