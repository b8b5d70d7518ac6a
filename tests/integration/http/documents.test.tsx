import { createHash } from "node:crypto";
import { createRequestHandler, type LoaderFunctionArgs, type ServerBuild } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describe, expect, it, vi } from "vitest";
import { useNonce } from "~/platform/http/document-context";
import { serve } from "./support";

vi.mock("~/wiring.server", () => ({ readiness: async () => ({ ok: true }), startApplication: async () => undefined, stopApplication: async () => undefined }));
vi.mock("~/app.css", () => ({}));

const SCRIPT_END = "</script><script>alert(1)</script>";

/** A build of a few pages around the real document and the real entry. */
async function pages() {
  const [entry, root] = await Promise.all([import("~/entry.server"), import("~/root")]);
  const cookie = { "Set-Cookie": "stolen=1" };
  const loader = ({ request }: LoaderFunctionArgs) => Response.json({ said: SCRIPT_END, who: request.headers.get("Cookie") }, { headers: cookie });
  function Said() {
    return <p>{useLoaderData<{ said: string }>().said}</p>;
  }
  function Planted() {
    // eslint-disable-next-line no-restricted-syntax -- what the policy has to stop, were it ever written
    return <div dangerouslySetInnerHTML={{ __html: "<script>planted()</script>" }} />;
  }
  function Styled() {
    return <style nonce={useNonce()}>{"p{color:red}"}</style>;
  }
  const fails = () => {
    throw new Error("no luck with amina@example.ma");
  };
  const page = (id: string, path: string, module: object) => ({ id, parentId: "root", path, module: { default: () => <p>{id}</p>, ...module } });
  const routes = [
    { id: "root", path: "", module: root },
    page("public", "fr", { default: Said, loader: () => Response.json({ said: SCRIPT_END }, { headers: cookie }), headers: () => cookie, handle: { public: true } }),
    page("public-ar", "ar", { handle: { public: true } }),
    page("planted", "fr/planted", { default: Planted, handle: { public: true } }),
    page("styled", "fr/styled", { default: Styled, handle: { public: true } }),
    page("private", "fr/panier", { default: Said, loader }),
    page("paying", "fr/payer", { handle: { csp: { scripts: ["https://js.stripe.com"], frames: ["https://js.stripe.com"] } } }),
    page("gone", "fr/gone", { loader: () => Promise.reject(new Response(null, { status: 404 })), handle: { public: true } }),
    page("broken", "fr/broken", { loader: fails, handle: { public: true } }),
    page("broken-drawing", "ar/broken", { default: fails, handle: { public: true } }),
  ];
  const manifestOf = ({ id, path, module, ...rest }: (typeof routes)[number]) => ({
    id,
    path,
    ...rest,
    module: `/assets/${id}.js`,
    hasLoader: "loader" in module,
    hasAction: false,
    hasErrorBoundary: "ErrorBoundary" in module,
  });
  const build = {
    entry: { module: entry },
    routes: Object.fromEntries(routes.map((route) => [route.id, route])),
    assets: {
      version: "1",
      url: "/assets/manifest.js",
      entry: { module: "/assets/entry.js", imports: [] },
      routes: Object.fromEntries(routes.map((route) => [route.id, manifestOf(route)])),
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    isSpaMode: false,
    mode: "production",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_routeConfig: true,
      v3_lazyRouteDiscovery: false,
      unstable_optimizeDeps: false,
    },
  } as unknown as ServerBuild;
  return createRequestHandler(build, "production");
}
const shop = async () => serve({ pages: await pages() });

const policyOf = (header: unknown) =>
  Object.fromEntries(
    String(header)
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
  );
const inlineScripts = (html: string) => [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = "", text = ""]) => ({ attributes, text }));
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("a public page", () => {
  it("is the same bytes for everyone, kept by an ETag, and sets no cookie", async () => {
    const { ask } = await shop();
    const [one, another] = [await ask("/fr", { headers: { Cookie: "visitor=amina" } }), await ask("/fr", { headers: { Cookie: "visitor=said", "Accept-Language": "ar" } })];
    expect(one.status).toBe(200);
    expect(one.body).toBe(another.body);
    expect(one.headers.etag).toMatch(/^"[\w-]{43}"$/);
    expect(one.headers.etag).toBe(another.headers.etag);
    expect(one.headers["cache-control"]).toBe("public, no-cache");
    expect(one.headers["set-cookie"]).toBeUndefined();
    expect(one.body).not.toContain("nonce");
  });

  it("is not sent again to who has it", async () => {
    const { ask } = await shop();
    const { headers } = await ask("/fr");
    const again = await ask("/fr", { headers: { "If-None-Match": `"other", ${headers.etag}` } });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, "", headers.etag]);
    expect(again.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
    expect((await ask("/fr", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("lets exactly its own inline scripts run, by hash", async () => {
    const { ask } = await shop();
    const { body, headers } = await ask("/fr");
    const policy = policyOf(headers["content-security-policy"]);
    const scripts = inlineScripts(body);
    expect(scripts.length).toBeGreaterThan(3);
    for (const { text } of scripts) expect(policy["script-src"]).toContain(hash(text));
    expect(policy["script-src"]?.[0]).toBe("'self'");
    expect(policy["script-src"]?.slice(1).every((source: string) => source.startsWith("'sha256-"))).toBe(true);
    expect(policy["default-src"]).toEqual(["'self'"]);
    for (const [name, value] of Object.entries({ "object-src": "'none'", "base-uri": "'none'", "frame-ancestors": "'none'", "form-action": "'self'" }))
      expect(policy[name]).toEqual([value]);
    expect(body).not.toContain(SCRIPT_END);
  });

  it("forbids a script that got into the page by other means", async () => {
    const { ask } = await shop();
    const { body, headers } = await ask("/fr/planted");
    expect(body).toContain("planted()");
    expect(String(headers["content-security-policy"])).not.toContain(hash("planted()"));
  });

  it("lets its own style elements in by hash", async () => {
    const { ask } = await shop();
    expect(policyOf((await ask("/fr/styled")).headers["content-security-policy"])["style-src"]).toEqual(["'self'", hash("p{color:red}")]);
  });

  it("is never kept when it failed", async () => {
    const { ask, logged } = await shop();
    for (const [path, status] of [
      ["/fr/gone", 404],
      ["/fr/broken", 500],
      ["/ar/broken", 500],
      ["/fr/nowhere", 404],
      ["/xx", 404],
    ] as const) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(status);
      expect(answer.headers["cache-control"]).toBe("private, no-store");
      expect(answer.headers.etag).toBeUndefined();
    }
    expect(logged.join("")).not.toContain("amina");
  });
});

describe("a private page", () => {
  it("is never kept, and runs scripts by a nonce of its own", async () => {
    const { ask } = await shop();
    const [one, another] = [await ask("/fr/panier"), await ask("/fr/panier")];
    expect(one.headers["cache-control"]).toBe("private, no-store");
    expect(one.headers["set-cookie"]).toEqual(["stolen=1"]);
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(String(one.headers["content-security-policy"])) ?? [];
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(String(another.headers["content-security-policy"])).not.toContain(nonce);
    for (const { attributes } of inlineScripts(one.body)) expect(attributes).toContain(`nonce="${nonce}"`);
    expect(String(one.headers["content-security-policy"])).not.toContain("'unsafe-inline' 'nonce");
  });

  it("may name what it needs from elsewhere, alone", async () => {
    const { ask } = await shop();
    const policy = policyOf((await ask("/fr/payer")).headers["content-security-policy"]);
    expect(policy["script-src"]).toContain("https://js.stripe.com");
    expect(policy["frame-src"]).toEqual(["https://js.stripe.com"]);
    expect(String((await ask("/fr/panier")).headers["content-security-policy"])).not.toContain("stripe");
  });
});

describe("the language of a page", () => {
  it("is on its first bytes, with its direction", async () => {
    const { ask } = await shop();
    expect((await ask("/fr")).body).toMatch(/^<!DOCTYPE html><html lang="fr" dir="ltr"[ >]/);
    expect((await ask("/ar", { headers: { "Accept-Language": "fr" } })).body).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl"[ >]/);
    expect((await ask("/ar/nowhere")).body).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl"[ >]/);
  });

  it("is that of the address when a page is missing or broken, with a way out and a reference to read out", async () => {
    const { ask } = await shop();
    const missing = await ask("/ar/nowhere");
    expect(missing.body).toContain("هذه الصفحة");
    const broken = await ask("/ar/broken");
    const [, reference = ""] = /data-reference="([^"]+)"/.exec(broken.body) ?? [];
    expect(reference).toBe(broken.headers["x-request-id"]);
    expect(broken.body).toContain(`>${reference}<`);
    expect(broken.body).not.toContain("no luck");
    expect(missing.body).not.toContain("data-reference");
  });
});
