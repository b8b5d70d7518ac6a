import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { PageCache } from "~/platform/cache/page-cache.server";
import type { FinishedPage } from "~/platform/http/finished-page.server";
import type { Pages } from "~/platform/http/remix-listener.server";
import { pageFront } from "~/platform/http/public-pages.server";
import { createLog } from "~/platform/log/log.server";
import { serve } from "./support";

const TEXT = "<!DOCTYPE html><p>Miel de thym, 90 DH</p>".repeat(50);
/** As the addresses of a build: /fr is public with `page`, nothing else is. */
const addressOf = (url: string) => (/^\/(fr|absent)(\?page=\d+)?$/.test(url) ? url : null);

/** Public pages that count how often they are rendered; `/fr` shows one product. */
async function shop({ kept = true, sharedFor = null, render }: { kept?: boolean; sharedFor?: number | null; render?: (cache: PageCache<FinishedPage>) => Promise<void> } = {}) {
  const cache = new PageCache<FinishedPage>();
  cache.hearing = true;
  const rendered: Request[] = [];
  const pages: Pages = async (request, context) => {
    rendered.push(request);
    await render?.(cache);
    if (new URL(request.url).pathname === "/absent") return new Response("absent", { status: 404 });
    context.shown?.tags.add("product:1");
    return new Response(TEXT, { headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, no-cache", "Content-Security-Policy": "script-src 'self'" } });
  };
  const served = await serve({ pages, publicly: { addressOf, cache: kept ? cache : null, sharedFor } });
  return { ...served, cache, rendered };
}

function bytes(port: number, headers: Record<string, string>): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: "127.0.0.1", port, path: "/fr", headers: { Host: `127.0.0.1:${port}`, ...headers }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });
}

describe("a public page that is kept", () => {
  it("is rendered once, for everyone, with nothing of who asks", async () => {
    const { ask, rendered } = await shop();
    const visitor = { Cookie: "session=amina", "Accept-Language": "ar", "User-Agent": "Amina", Authorization: "Basic x" };
    const first = await ask("/fr", { headers: visitor });
    const second = await ask("/fr");
    expect([first.status, second.status, second.body]).toEqual([200, 200, TEXT]);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(second.headers["content-security-policy"]).toBe("script-src 'self'");
    expect(second.headers["x-request-id"]).not.toBe(first.headers["x-request-id"]);
    expect(rendered).toHaveLength(1);
    expect([...rendered[0]!.headers.keys()]).toEqual([]);
  });

  it("is rendered again once what it shows has changed", async () => {
    const { ask, rendered, cache } = await shop();
    await ask("/fr");
    cache.drop(["product:2"]);
    await ask("/fr");
    expect(rendered).toHaveLength(1);
    cache.drop(["product:1"]);
    await ask("/fr");
    expect(rendered).toHaveLength(2);
  });

  it("is rendered once for all who ask at the same moment", async () => {
    const { ask, rendered } = await shop({ render: () => new Promise((done) => setTimeout(done, 100)) });
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/fr")));
    expect(new Set(answers.map(({ body }) => body))).toEqual(new Set([TEXT]));
    expect(rendered).toHaveLength(1);
  });

  it("is not kept, nor shared with who asks later, when what it shows changed while it was rendered", async () => {
    let changes = 1;
    const { ask, rendered } = await shop({
      render: async (cache) => {
        if (changes-- > 0) cache.drop(["product:1"]);
      },
    });
    await ask("/fr");
    await ask("/fr");
    await ask("/fr");
    expect(rendered).toHaveLength(2);
  });

  it("comes as Brotli or gzip, whichever is asked for, each under its own name", async () => {
    const { port, rendered } = await shop();
    const [plain, gzip, brotli] = [await bytes(port, {}), await bytes(port, { "Accept-Encoding": "gzip" }), await bytes(port, { "Accept-Encoding": "gzip, deflate, br" })];
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect([gzip.headers["content-encoding"], gunzipSync(gzip.body).toString()]).toEqual(["gzip", TEXT]);
    expect([brotli.headers["content-encoding"], brotliDecompressSync(brotli.body).toString()]).toEqual(["br", TEXT]);
    expect((await bytes(port, { "Accept-Encoding": "br;q=0, gzip" })).headers["content-encoding"]).toBe("gzip");
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers, body } of [plain, gzip, brotli]) {
      expect(headers.vary).toBe("Accept-Encoding");
      expect(headers["content-length"]).toBe(String(body.byteLength));
    }
    expect(rendered).toHaveLength(1);
  });

  it("is not sent again to who has it, in any encoding, and a HEAD has no body", async () => {
    const { ask } = await shop();
    const { headers } = await ask("/fr", { headers: { "Accept-Encoding": "br" } });
    const again = await ask("/fr", { headers: { "If-None-Match": headers.etag! } });
    expect([again.status, again.body, again.headers["content-length"]]).toEqual([304, "", undefined]);
    expect(again.headers["content-security-policy"]).toBe("script-src 'self'");
    expect((await ask("/fr", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    const head = await ask("/fr", { method: "HEAD" });
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", String(Buffer.byteLength(TEXT))]);
  });

  it("is another for another host's visitors, and what is missing is never kept", async () => {
    const { ask, rendered, port } = await shop();
    await ask("/fr");
    await ask("/fr", { headers: { Host: `localhost:${port}` } });
    expect(rendered.map(({ url }) => new URL(url).hostname)).toEqual(["127.0.0.1", "localhost"]);
    expect((await ask("/fr", { headers: { Host: "elsewhere.example" } })).status).toBe(421);
    expect((await ask("/absent")).status).toBe(404);
    expect((await ask("/absent")).status).toBe(404);
    expect(rendered).toHaveLength(4);
  });

  it("is rendered for each who asks when nothing is kept, and still encoded and named", async () => {
    const { ask, rendered } = await shop({ kept: false });
    const first = await ask("/fr", { headers: { "Accept-Encoding": "br" } });
    const again = await ask("/fr", { headers: { "If-None-Match": first.headers.etag! } });
    expect([first.headers["content-encoding"], again.status]).toEqual(["br", 304]);
    expect(rendered).toHaveLength(2);
  });
});

describe("a cache in front of the shop", () => {
  it("may keep what we keep, and says by name what it shows", async () => {
    const { ask } = await shop({ sharedFor: 60 });
    const { headers } = await ask("/fr");
    expect([headers["cache-control"], headers["surrogate-key"]]).toEqual(["public, max-age=0, must-revalidate, s-maxage=60", "product:1"]);
  });

  it("may not keep what changed while it was rendered, nor anything while nobody tells it of changes", async () => {
    const changing = await shop({ sharedFor: 60, render: (cache) => Promise.resolve(cache.drop(["product:1"])) });
    const deaf = await shop({ sharedFor: 60 });
    deaf.cache.hearing = false;
    for (const { ask } of [changing, deaf, await shop({ sharedFor: 60, kept: false })]) {
      const { headers } = await ask("/fr");
      expect([headers["cache-control"], headers["surrogate-key"]]).toEqual(["public, no-cache", undefined]);
    }
  });
});

describe("the answer before all others", () => {
  it("is given for what is kept under this very host and address, in an encoding that is made", () => {
    const cache = new PageCache<FinishedPage>();
    const front = pageFront({ cache, publicOrigin: new URL("https://taawon.ma"), log: createLog(), isStopping: () => false });
    const asked = (headers: object, method = "GET") => front({ method, url: "/fr", headers } as never, {} as never);
    expect(asked({ host: "taawon.ma" })).toBe(false);
    expect(asked({ host: "elsewhere.example" })).toBe(false);
    expect(asked({ host: "taawon.ma" }, "POST")).toBe(false);
  });
});
