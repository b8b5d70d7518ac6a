import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { listen, PortTaken, stopListening } from "~/platform/http/listen.server";
import { serve } from "./support";

const timeouts = { headers: 200, request: 400, checkEvery: 50 };

/** Opens a connection, says `words`, and tells how long it was let live (milliseconds) and what it was told. */
function say(port: number, words: string): Promise<{ lived: number; told: string }> {
  return new Promise((resolve) => {
    const began = performance.now();
    let told = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(words));
    socket.on("data", (part: Buffer) => (told += part.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve({ lived: performance.now() - began, told }));
  });
}

describe("clients that take their time", () => {
  it("cuts one that never ends its headers", async () => {
    const { port } = await serve({ timeouts });
    const { lived, told } = await say(port, `GET /fr HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `);
    expect(lived).toBeLessThan(1_500);
    expect(told).toContain("408");
  });

  it("cuts one that never ends its body", async () => {
    const { port } = await serve({ timeouts, pages: async (request) => new Response(await request.text().catch(() => "cut")) });
    const head = `POST /fr/panier HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n`;
    expect((await say(port, `${head}half`)).lived).toBeLessThan(2_000);
  });

  it("has a limit for headers and bodies when nobody set one", async () => {
    const { server } = await serve();
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(120_000);
  });

  it("refuses headers of 20 kB", async () => {
    const { port } = await serve();
    const { told } = await say(port, `GET /fr HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Large: ${"a".repeat(20_000)}\r\n\r\n`);
    expect(told).toContain("431");
  });

  it("does not let one request hide in another", async () => {
    const { port } = await serve();
    const { told } = await say(port, `POST /fr HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`);
    expect(told).toContain("400");
  });
});

describe("stopping", () => {
  it("answers the request in flight and takes no other", async () => {
    const { ask, server } = await serve({
      pages: async () => {
        await pause(200);
        return new Response("finished");
      },
    });
    const inFlight = ask("/fr");
    await pause(50);
    const stopped = stopListening(server, 5_000);
    await expect(ask("/fr")).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
    expect((await inFlight).body).toBe("finished");
    await stopped;
  });

  it("cuts what is still running at the deadline", async () => {
    const { ask, server } = await serve({ pages: () => new Promise(() => undefined) });
    const endless = ask("/fr").catch((error: Error) => error.message);
    await pause(50);
    const began = performance.now();
    await stopListening(server, 200);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(await endless).toMatch(/socket hang up|ECONNRESET/);
  });

  it("says in one line that a port is taken", async () => {
    const { port } = await serve();
    await expect(listen(() => undefined, { port, host: "127.0.0.1" })).rejects.toThrow(new PortTaken("127.0.0.1", port));
  });
});
