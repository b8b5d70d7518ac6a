import { createServer } from "node:net";

/**
 * The error of listening on a port, or null when it is free.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | null>}
 */
export const listenError = (port, host) =>
  new Promise((answer) => {
    const server = createServer();
    server.once("error", answer);
    server.listen(port, host, () => server.close(() => answer(null)));
  });

/**
 * A port nobody listens on. Another process may still be faster: be ready to ask again.
 * @returns {Promise<number>}
 */
export const freePort = () =>
  new Promise((answer, refuse) => {
    const server = createServer();
    server.once("error", refuse);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => answer(port));
    });
  });
