import { isOverload } from "~/platform/db/overload.server";
import { unavailable } from "~/platform/http/responses.server";
import { log } from "~/platform/log/log.server";

/** A database that cannot take a request now is a page that says "in a moment" (503), not a failure of ours. */
export async function whenAvailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isOverload(error)) throw error;
    log.warn({ err: error }, "the database could not take a request");
    throw unavailable();
  }
}
