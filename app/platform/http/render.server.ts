import { Transform } from "node:stream";
import { text } from "node:stream/consumers";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

/** How long a page may wait for its slowest data, milliseconds. */
export const RENDER_DEADLINE = 8_000;

interface RenderOptions {
  nonce: string;
  onError: (error: unknown) => void;
}

/** The finished document. A part that fails or is late fails the whole, since what is kept must be complete. */
export function renderWhole(page: ReactElement, { nonce, onError }: RenderOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const fail = (error: unknown) => {
      failed = true;
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(deadline);
        if (!failed) text(pipe(withoutNul())).then(resolve, reject);
      },
      onShellError: fail,
      onError(error) {
        onError(error);
        fail(error);
      },
    });
    const deadline = setTimeout(() => abort(new Error("the page was not complete in time")), RENDER_DEADLINE);
  });
}

/** The document as it becomes ready; `whole` waits for all of it, for readers that run no script. */
export function renderStreaming(page: ReactElement, { nonce, onError, whole }: RenderOptions & { whole: boolean }): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const begin = () => resolve(createReadableStreamFromReadable(pipe(withoutNul())));
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      ...(whole ? { onAllReady: begin } : { onShellReady: begin }),
      onAllReady() {
        clearTimeout(deadline);
        if (whole) begin();
      },
      onShellError: reject,
      onError,
    });
    const deadline = setTimeout(() => abort(new Error("the page was not complete in time")), RENDER_DEADLINE);
  });
}

/**
 * React 18 fills views of 2,048 bytes and sends a whole one also where a letter of two bytes no longer fitted: the NUL left at its end
 * would be a "\ufffd" in the middle of an Arabic word. No document of ours has a NUL of its own.
 */
function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });
}
