import { describe, expect, it } from "vitest";
import { notingPages, serve } from "./support";

const own = (port: number) => ({ Origin: `http://127.0.0.1:${port}` });

describe("whose name the site answers to", () => {
  it("answers loopback names on any port, and nothing else, without a public origin", async () => {
    const { ask, port } = await serve();
    for (const host of [`127.0.0.1:${port}`, "localhost:9999", "localhost", "[::1]:80"]) expect((await ask("/fr", { headers: { Host: host } })).status).toBe(200);
    for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "evil.example:3000", "localhost@evil.example", "127.999.0.1", "localhost:99999"]) {
      expect((await ask("/fr", { headers: { Host: host } })).status, host).toBe(421);
    }
  });

  it("answers its public name only, once it has one", async () => {
    const { ask } = await serve({ serving: { publicOrigin: new URL("https://taawon.ma"), secure: true } });
    expect((await ask("/fr", { headers: { Host: "taawon.ma" } })).status).toBe(200);
    expect((await ask("/fr", { headers: { Host: "TAAWON.ma" } })).status).toBe(200);
    for (const host of ["evil.example", "127.0.0.1", "taawon.ma.evil.example", "www.taawon.ma"]) expect((await ask("/fr", { headers: { Host: host } })).status).toBe(421);
  });

  it("builds addresses from its own origin, whatever X-Forwarded-Host says, even behind a trusted proxy", async () => {
    const { pages, reached } = notingPages();
    const { ask } = await serve({ pages, serving: { publicOrigin: new URL("https://taawon.ma"), secure: true, trustProxy: 1 } });
    await ask("/fr", { headers: { Host: "taawon.ma", "X-Forwarded-Host": "evil.example", Forwarded: "host=evil.example", "X-Forwarded-Port": "99" } });
    expect(reached[0]?.url).toBe("https://taawon.ma/fr");
    for (const name of ["x-forwarded-host", "forwarded", "x-forwarded-port"]) expect(reached[0]?.headers.has(name)).toBe(false);
  });

  it("takes the caller's address from the socket, and from a proxy only when told to trust it", async () => {
    const { pages, reached } = notingPages();
    const forged = { "X-Real-IP": "6.6.6.6", "X-Forwarded-For": "7.7.7.7, 8.8.8.8" };
    await (await serve({ pages })).ask("/fr", { headers: forged });
    await (await serve({ pages, serving: { trustProxy: 1 } })).ask("/fr", { headers: forged });
    expect(reached.map((request) => request.headers.get("x-real-ip"))).toEqual(["127.0.0.1", "8.8.8.8"]);
  });
});

describe("requests that would change something", () => {
  const refused: [string, Record<string, string>][] = [
    ["no origin at all", {}],
    ["a null origin", { Origin: "null" }],
    ["a foreign origin", { Origin: "https://evil.example" }],
    ["another port of this machine", { Origin: "http://127.0.0.1:1" }],
    ["a foreign page by fetch metadata", { "Sec-Fetch-Site": "cross-site" }],
    ["a neighbour's subdomain", { "Sec-Fetch-Site": "same-site" }],
    ["a null origin of a foreign page", { Origin: "null", "Sec-Fetch-Site": "cross-site" }],
    ["a foreign origin that claims to be ours", { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" }],
  ];
  const paths = [
    "/fr/panier",
    "/fr/panier.data",
    "/ar/commande.data?_routes=x",
    "/api/auth/sign-in/email",
    "/pieces/1",
    "/_root.data",
    "/fr/deconnexion",
    "/webhooksx/stripe",
    "/webhooks/stripe/more",
  ];

  it.each(refused)("are refused from %s, before any page sees them", async (_from, headers) => {
    const { pages, reached } = notingPages();
    const { ask } = await serve({ pages });
    for (const path of paths) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) expect((await ask(path, { method, headers })).status, `${method} ${path}`).toBe(403);
    }
    expect(reached).toHaveLength(0);
  });

  it("pass from our own pages, with Origin, with Sec-Fetch-Site, or with both", async () => {
    const { pages, reached } = notingPages();
    const { ask, port } = await serve({ pages });
    const ours: Record<string, string>[] = [
      own(port),
      { "Sec-Fetch-Site": "same-origin" },
      { Origin: "null", "Sec-Fetch-Site": "same-origin" },
      { ...own(port), "Sec-Fetch-Site": "same-origin" },
    ];
    for (const headers of ours) expect((await ask("/fr/panier", { method: "POST", headers })).status).toBe(200);
    // Remix compares Origin with Host as well, and answers 500 to "null".
    expect(new Set(reached.map((request) => request.headers.get("origin")))).toEqual(new Set([`http://127.0.0.1:${port}`]));
  });

  it("pass from the public origin behind a proxy that speaks http to us", async () => {
    const { ask } = await serve({ serving: { publicOrigin: new URL("https://taawon.ma"), secure: true } });
    const post = (origin: string) => ask("/fr/panier", { method: "POST", headers: { Host: "taawon.ma", Origin: origin } });
    expect((await post("https://taawon.ma")).status).toBe(200);
    expect((await post("http://taawon.ma")).status).toBe(403);
  });

  it("pass from a gateway that signs its calls", async () => {
    const { ask } = await serve();
    expect((await ask("/webhooks/stripe", { method: "POST", body: "{}" })).status).toBe(200);
  });
});

describe("addresses no page has", () => {
  it("refuses the address that blocked Remix for 41 s, and every other under /__manifest", async () => {
    const { pages, reached } = notingPages();
    const { ask } = await serve({ pages });
    for (const path of [`/__manifest?p=${"/a".repeat(1_800)}`, "/__manifest", "/__manifest/", "/__manifest.data", "/__manifest/fr"]) {
      const answers = [await ask(path), await ask(path), await ask(path)];
      expect(
        answers.map(({ status }) => status),
        path.slice(0, 30),
      ).toEqual([404, 404, 404]);
      // The quickest of three: a busy machine holds one back, a fault all.
      expect(Math.min(...answers.map(({ took }) => took))).toBeLessThan(50);
    }
    expect(reached).toHaveLength(0);
  });

  it.each([
    ["a path of 1,800 levels", `/fr${"/a".repeat(1_800)}`, 404],
    ["a path of 11 levels", `/fr${"/a".repeat(10)}`, 404],
    ["an address of 5,000 characters", `/fr?q=${"a".repeat(5_000)}`, 414],
    ["a double slash", "//evil.example/fr", 404],
    ["a double slash inside", "/fr//produits", 404],
    ["a backslash", "/\\evil.example", 404],
    ["an encoded slash", "/fr/produits/..%2f..%2fetc", 400],
    ["a broken escape", "/fr/%E0%A4%A", 400],
    ["a NUL byte", "/fr/produits%00", 400],
    ["a NUL byte in the query", "/fr/recherche?q=%00", 400],
    ["the data requests single fetch replaced", "/fr/panier?_data=root", 400],
    ["another site's address", "http://evil.example/fr", 400],
  ])("refuses %s within 50 ms", async (_what, path, status) => {
    const { pages, reached } = notingPages();
    const { ask } = await serve({ pages });
    await ask("/fr");
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    // The quickest of three: a busy machine holds one back, a fault all.
    expect(Math.min(answer.took, (await ask(path)).took, (await ask(path)).took)).toBeLessThan(50);
    expect(answer.headers.location).toBeUndefined();
    expect(reached).toHaveLength(1);
  });

  it("lets the deepest page and an Arabic search through", async () => {
    const { ask } = await serve();
    expect((await ask("/fr/vendeur/commandes/8f14e45f-ceea-467f-a6f0-1d2c3b4a5968/bordereau")).status).toBe(200);
    expect((await ask(`/ar/recherche?q=${encodeURIComponent("زيت الزيتون")}&_database=1`)).status).toBe(200);
  });

  it("gives a page one address: a slash at its end is dropped", async () => {
    const { ask } = await serve();
    expect(await ask("/fr/produits/?page=2")).toMatchObject({ status: 308, headers: { location: "/fr/produits?page=2" } });
  });

  it("gives a page one address: its language is written as we write it, or an Arabic address would be answered in French", async () => {
    const { pages, reached } = notingPages();
    const { ask, port } = await serve({ pages });
    for (const [asked, location] of [
      ["/AR", "/ar"],
      ["/AR/panier/?a=B", "/ar/panier?a=B"],
      ["/%61r/Panier", "/ar/Panier"],
      ["/Fr.data", "/fr.data"],
    ])
      expect(await ask(asked!), asked).toMatchObject({ status: 308, headers: { location } });
    expect((await ask("/AR/panier", { method: "POST", headers: own(port) })).status).toBe(404);
    expect((await ask("/%E2/%80%A9")).status).toBe(200);
    expect(reached).toHaveLength(1);
  });

  it("refuses methods that no page can be asked by, before one is", async () => {
    const { pages, reached } = notingPages();
    const { ask, port } = await serve({ pages });
    expect((await ask("/fr", { method: "TRACE", headers: own(port) })).status).toBe(405);
    expect(reached).toHaveLength(0);
  });

  it("says so in the language of the address, in its direction, without repeating the address", async () => {
    const { ask } = await serve();
    const arabic = await ask(`/ar${"/<b>".repeat(20)}`);
    expect(arabic.body).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.body).not.toContain("<b>");
    expect((await ask(`/fr${"/a".repeat(20)}`)).body).toContain('<html lang="fr" dir="ltr">');
  });
});

describe("headers on everything", () => {
  it("tells browsers to be careful, and keeps the referrer that forms need", async () => {
    const { ask } = await serve();
    for (const path of ["/fr", "/__manifest", "/healthz"]) {
      const { headers } = await ask(path);
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers["x-request-id"]).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
      if (path === "/healthz") continue;
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["strict-transport-security"]).toBeUndefined();
    }
  });

  it("asks for https ever after, where the public origin is https", async () => {
    const { ask } = await serve({ serving: { publicOrigin: new URL("https://taawon.ma"), secure: true } });
    expect((await ask("/fr", { headers: { Host: "taawon.ma" } })).headers["strict-transport-security"]).toContain("max-age=31536000");
  });

  it("keeps nothing that did not ask to be kept", async () => {
    const { ask } = await serve({ pages: async (request) => new Response("x", { headers: request.url.endsWith("/kept") ? { "Cache-Control": "public, max-age=60" } : {} }) });
    expect((await ask("/fr/panier.data")).headers["cache-control"]).toBe("private, no-store");
    expect((await ask("/kept")).headers["cache-control"]).toBe("public, max-age=60");
  });
});

describe("being looked after", () => {
  it("lives as long as it answers, whatever name it is asked by, and is ready when its database is", async () => {
    let database = true;
    const { ask } = await serve({ readiness: async () => ({ ok: database }) });
    const probe = { headers: { Host: "10.0.0.7:8080" } };
    expect((await ask("/healthz", probe)).status).toBe(200);
    expect((await ask("/readyz", probe)).status).toBe(200);
    database = false;
    expect((await ask("/healthz", probe)).status).toBe(200);
    expect((await ask("/readyz", probe)).status).toBe(503);
  });

  it("is not ready while it stops, nor when its database does not answer", async () => {
    const { ask } = await serve({ isStopping: () => true });
    expect((await ask("/readyz")).status).toBe(503);
    expect((await ask("/fr")).headers.connection).toBe("close");
    const stalled = await serve({ readiness: () => new Promise(() => undefined) });
    expect((await stalled.ask("/readyz")).status).toBe(503);
    const failing = await serve({ readiness: () => Promise.reject(new Error("no database")) });
    expect((await failing.ask("/readyz")).status).toBe(503);
  });

  it("writes what a browser refused to load to the log, and not endlessly", async () => {
    const { ask, logged } = await serve();
    const report = JSON.stringify({ "csp-report": { "document-uri": "http://localhost/fr", "blocked-uri": "inline", "violated-directive": "script-src" } });
    for (let sent = 0; sent < 40; sent += 1)
      expect((await ask("/csp-report", { method: "POST", headers: { "Content-Type": "application/csp-report" }, body: report })).status).toBe(204);
    const lines = logged.filter((line) => line.includes("content policy report"));
    expect(lines[0]).toContain('"blocked-uri":"inline"');
    expect(lines).toHaveLength(30);
    expect((await ask("/csp-report", { method: "POST", headers: { "Content-Type": "application/csp-report" }, body: "{" })).status).toBe(400);
  });

  it("answers 500 in words when a page fails outside itself, and logs it once, without its personal data", async () => {
    const { ask, logged } = await serve({ pages: () => Promise.reject(new Error("no room for amina@example.ma, +212612345678")) });
    const answer = await ask("/ar/suivi/AbCdEfGhIjKlMnOpQrStUvWxYz012345");
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('dir="rtl"');
    expect(answer.body).not.toContain("no room");
    const all = logged.join("");
    expect(all.match(/outside its page/g)).toHaveLength(1);
    for (const secret of ["amina", "612345678", "AbCdEf"]) expect(all).not.toContain(secret);
  });
});
