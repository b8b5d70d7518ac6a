import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import { database } from "~/wiring.server";
import { readOf, type AccessDeclaration, type Read } from "./loaders.server";
import { whenAvailable } from "./when-available.server";

export interface FileRead extends Omit<Read, "context"> {
  /** One short transaction as a passer-by; a long file is written out of many. */
  transact: <T>(work: (context: Context) => Promise<T>) => Promise<T>;
}

/** A file that is the same for everyone and longer, or slower to make, than one transaction should last. */
export function publicFile(answer: (read: FileRead) => Promise<Response>): ((args: LoaderFunctionArgs) => Promise<Response>) & { access: AccessDeclaration } {
  const load = (args: LoaderFunctionArgs) => {
    const read = readOf(args);
    const transact: FileRead["transact"] = (work) =>
      withContext(database(), { role: "shopper", actor: { kind: "visitor", userId: null, name: "visitor" }, locale: read.locale }, work);
    return whenAvailable(() => answer({ ...read, transact }));
  };
  return Object.assign(load, { access: { audience: "public" as const } });
}

/** The body of a file that is written as fast as it is taken, never held whole. */
export function writtenBy(parts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await parts.return();
      },
    },
    // Nothing is read before somebody takes it.
    { highWaterMark: 0 },
  );
}
