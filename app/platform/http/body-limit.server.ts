import type { Request as ExpressRequest, RequestHandler } from "express";
import { refuse } from "./refusal-page.server";

/** bytes */
const ORDINARY = 1_000_000;
const WITH_FILES = 12_000_000;

export class BodyTooLarge extends Error {
  constructor() {
    super("the body is larger than allowed");
    this.name = "BodyTooLarge";
  }
}

/** How many bytes this request may bring. */
export function bodyLimit(request: ExpressRequest): number {
  return /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "") ? WITH_FILES : ORDINARY;
}

/** 413 for a body that says it is too large. One that lies is counted while it is read: `limitedBody`. */
export const refuseLargeBodies: RequestHandler = (request, response, next) => {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > bodyLimit(request)) refuse(request, response, 413);
  else next();
};

/** The same stream, failing with BodyTooLarge past `limit` bytes. */
export function limitedBody(body: ReadableStream<Uint8Array>, limit: number, onOverflow: () => void): ReadableStream<Uint8Array> {
  let received = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        received += part.byteLength;
        if (received <= limit) return controller.enqueue(part);
        onOverflow();
        controller.error(new BodyTooLarge());
      },
    }),
  );
}
