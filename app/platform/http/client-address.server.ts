import type { RequestHandler } from "express";

/** Sets `x-real-ip` from the socket, or from the proxy we were told to trust: what a client writes there is replaced. */
export const clientAddress: RequestHandler = (request, _response, next) => {
  request.headers["x-real-ip"] = request.ip ?? request.socket.remoteAddress ?? "unknown";
  next();
};
