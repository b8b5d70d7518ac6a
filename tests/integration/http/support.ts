import { request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { onTestFinished } from "vitest";
import { listen, stopListening, type ListenOptions } from "~/platform/http/listen.server";
import type { Pages } from "~/platform/http/remix-listener.server";
import { webApp, type WebAppOptions } from "~/platform/http/web-app.server";
import { createLog } from "~/platform/log/log.server";

export interface Served {
  server: Server;
  port: number;
  /** Lines of the log so far. */
  logged: string[];
  ask(path: string, options?: Asking): Promise<Answer>;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Sends the body without announcing its length. */
  chunked?: boolean;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** milliseconds */
  took: number;
}

type Options = Partial<Omit<WebAppOptions, "serving" | "log">> & { serving?: Partial<WebAppOptions["serving"]>; timeouts?: ListenOptions["timeouts"] };

/** The real Express program on a free port, its pages replaced. It is closed when the test ends. */
export async function serve({ serving, timeouts, pages = async () => new Response("a page"), ...rest }: Options = {}): Promise<Served> {
  const logged: string[] = [];
  const destination = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(line.toString());
      done();
    },
  });
  const app = webApp({
    serving: { publicOrigin: null, secure: false, trustProxy: false, ...serving },
    log: createLog(destination, "info"),
    readiness: async () => ({ ok: true }),
    pages,
    ...rest,
  });
  const server = await listen(app, { port: 0, host: "127.0.0.1", ...(timeouts ? { timeouts } : {}) });
  onTestFinished(() => stopListening(server, 0));
  const { port } = server.address() as AddressInfo;
  return { server, port, logged, ask: (path, options) => ask(port, path, options) };
}

/** Node's own client: it lets Host and Origin be written freely, as an attacker would. */
function ask(port: number, path: string, { method = "GET", headers = {}, body, chunked = false }: Asking = {}): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers: { Host: `127.0.0.1:${port}`, ...length, ...headers }, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text, took: performance.now() - began }));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Pages that note what reached them. */
export function notingPages(): { pages: Pages; reached: Request[] } {
  const reached: Request[] = [];
  const pages: Pages = async (request) => {
    reached.push(request);
    return new Response("a page");
  };
  return { pages, reached };
}
