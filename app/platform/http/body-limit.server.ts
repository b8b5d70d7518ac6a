import type { IncomingMessage } from "node:http";
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

/**
 * The request's body, failing with BodyTooLarge past `limit` bytes. What is not wanted is still taken off the line up
 * to twice the limit, since a browser whose upload is cut shows no answer.
 */
export function limitedBody(request: IncomingMessage, limit: number, onOverflow: () => void): ReadableStream<Uint8Array> {
  let received = 0;
  let wanted = true;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (error: Error) => {
          if (wanted) controller.error(error);
          wanted = false;
        };
        request.on("data", (part: Buffer) => {
          received += part.byteLength;
          if (received > 2 * limit) request.destroy();
          if (!wanted) return;
          if (received > limit) {
            onOverflow();
            return fail(new BodyTooLarge());
          }
          controller.enqueue(new Uint8Array(part));
          if ((controller.desiredSize ?? 0) <= 0) request.pause();
        });
        request.on("end", () => {
          if (wanted) controller.close();
          wanted = false;
        });
        request.on("error", fail);
        request.on("close", () => fail(new Error("the visitor left")));
        request.pause();
      },
      pull: () => void request.resume(),
      cancel() {
        wanted = false;
        request.resume();
      },
    },
    { highWaterMark: 65_536, size: (part) => part.byteLength },
  );
}
