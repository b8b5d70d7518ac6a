import "@remix-run/node";
import type { Shown } from "~/platform/cache/shown";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    /** Marks the inline scripts of this answer. */
    nonce: string;
    /** What a person can read out to the help line. */
    requestId: string;
    development: boolean;
    /** What the answer is made of, where it may be kept. */
    shown?: Shown;
  }
}
