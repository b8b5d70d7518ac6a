import { afterEach, describe, expect, it, vi } from "vitest";

const load = async (variables: Record<string, string>) => {
  vi.resetModules();
  delete (globalThis as Record<symbol, unknown>)[Symbol.for("taawon.environment")];
  for (const [name, value] of Object.entries({ SESSION_SECRET: "q7Jm2vXc9LpT4wRz8KsD1nHb6YgF3aEu", ...variables })) vi.stubEnv(name, value);
  return import("~/platform/http/cookies.server");
};
const sending = (header: string) => new Request("http://localhost/fr", { headers: { Cookie: header.split(";")[0] ?? "" } });

describe("our cookies", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    delete (globalThis as Record<symbol, unknown>)[Symbol.for("taawon.environment")];
  });

  it("are HttpOnly, Lax, and come back as written", async () => {
    const { signedCookie } = await load({});
    const cart = signedCookie("panier", { maxAge: 3_600 });
    const header = await cart.write("token");
    expect(header).toMatch(/^panier=.*; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await cart.read(sending(header))).toBe("token");
    expect(await cart.read(new Request("http://localhost/"))).toBeNull();
    expect(await cart.clear()).toContain("Max-Age=0");
  });

  it("carry the __Host- prefix and Secure where the site is https", async () => {
    const { signedCookie, visitHint } = await load({ PUBLIC_ORIGIN: "https://taawon.ma" });
    expect(await signedCookie("panier").write("token")).toMatch(/^__Host-panier=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(visitHint(true)).toContain("; Secure");
  });

  it("are worth nothing when altered or signed with another secret", async () => {
    const cart = (await load({})).signedCookie("panier");
    const header = await cart.write("token");
    expect(await cart.read(sending(header.replace(/^panier=../, "panier=ey")))).toBeNull();
    const other = (await load({ SESSION_SECRET: "Zx8Kq1Wv6Ty3Ur9Pm4Ln7Jb2Hg5Fd0SaE" })).signedCookie("panier");
    expect(await other.read(sending(header))).toBeNull();
  });
});
