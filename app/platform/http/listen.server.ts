import { createServer, type RequestListener, type Server } from "node:http";

export interface ListenOptions {
  port: number;
  host: string;
  /** milliseconds; tests shorten them */
  timeouts?: { headers: number; request: number; checkEvery: number };
}

/** A client has 10 s for its headers and 2 min for a body of 12 MB over a slow phone line. */
const TIMEOUTS = { headers: 10_000, request: 120_000, checkEvery: 2_000 };

/** Opens the port. A slow or silent client is cut; a taken port is an error with one clear line. */
export async function listen(app: RequestListener, { port, host, timeouts = TIMEOUTS }: ListenOptions): Promise<Server> {
  const server = createServer(
    { headersTimeout: timeouts.headers, requestTimeout: timeouts.request, connectionsCheckingInterval: timeouts.checkEvery, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 },
    app,
  );
  server.maxHeadersCount = 100;
  server.maxRequestsPerSocket = 1_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? new PortTaken(host, port) : error));
    server.listen(port, host, resolve);
  });
  return server;
}

export class PortTaken extends Error {
  constructor(host: string, port: number) {
    super(`Port ${port} of ${host} is taken: choose another with PORT=…`);
    this.name = "PortTaken";
  }
}

/** Accepts nothing new and lets the requests in flight end; cuts what is left after `deadline` milliseconds. */
export async function stopListening(server: Server, deadline: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 200);
  const cut = setTimeout(() => server.closeAllConnections(), deadline);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
