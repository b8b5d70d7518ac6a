import type { AppLoadContext } from "@remix-run/node";
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from "express";
import { bodyLimit, limitedBody } from "./body-limit.server";
import { newNonce } from "./content-policy.server";
import { refuse } from "./refusal-page.server";

/** Remix's request handler, or a test's. */
export type Pages = (request: Request, context: AppLoadContext) => Promise<Response>;

export interface ListenerOptions {
  publicOrigin: URL | null;
  development?: boolean;
}

/** Hands a request to Remix and writes its answer; its body is counted while it is read. */
export function remixListener(pages: Pages, { publicOrigin, development = false }: ListenerOptions): RequestHandler {
  return (request, response, next) => {
    answer(request, response).catch(next);
  };

  async function answer(request: ExpressRequest, response: ExpressResponse): Promise<void> {
    let overflowed = false;
    const asked = toRequest(request, response, () => {
      overflowed = true;
    });
    const context: AppLoadContext = { nonce: newNonce(), requestId: String(response.locals.requestId ?? ""), development };
    const answered = await pages(asked, context);
    if (overflowed) return refuse(request, response, 413);
    if (response.destroyed) return answered.body?.cancel();
    await sendAnswer(request, response, answered);
  }

  function toRequest(request: ExpressRequest, response: ExpressResponse, onOverflow: () => void): Request {
    const origin = publicOrigin?.origin ?? `${request.protocol}://${request.headers.host}`;
    const controller = new AbortController();
    response.on("close", () => {
      if (!response.writableFinished) controller.abort();
    });
    const bodied = request.method !== "GET" && request.method !== "HEAD";
    const body = bodied ? limitedBody(request, bodyLimit(request), onOverflow) : undefined;
    return new Request(origin + request.originalUrl, {
      method: request.method,
      headers: toHeaders(request),
      signal: controller.signal,
      ...(body ? { body, duplex: "half" } : {}),
    });
  }
}

function toHeaders(request: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headers)) {
    for (const value of Array.isArray(values) ? values : [values]) if (value !== undefined) headers.append(name, value);
  }
  return headers;
}

/** Writes Remix's answer. */
export async function sendAnswer(request: ExpressRequest, response: ExpressResponse, answered: Response): Promise<void> {
  response.status(answered.status);
  for (const [name, value] of answered.headers) {
    if (name === "set-cookie") response.append(name, value);
    else response.setHeader(name, value);
  }
  // What shows a visitor's own state is never kept, unless its route said otherwise.
  if (!answered.headers.has("Cache-Control")) response.setHeader("Cache-Control", "private, no-store");
  if (!answered.body || request.method === "HEAD") {
    await answered.body?.cancel();
    response.end();
    return;
  }
  await pour(answered.body, response);
}

/** No faster than the visitor takes it: a file longer than memory passes through a piece at a time. One who leaves ends its making. */
async function pour(body: ReadableStream<Uint8Array>, response: ExpressResponse): Promise<void> {
  const reader = body.getReader();
  let goOn: () => void = () => undefined;
  // One listener for the whole file: compression keeps every one it is given.
  response.on("drain", () => goOn()).once("close", () => goOn());
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (response.destroyed) return await reader.cancel();
      if (done) break;
      const taken = response.write(value);
      // What compression holds back would be a page that stands still while it is made.
      (response as { flush?: () => void }).flush?.();
      if (!taken && !response.destroyed) await new Promise<void>((resolve) => (goOn = resolve));
    }
    response.end();
  } catch (error) {
    response.destroy(error as Error);
    throw error;
  }
}
