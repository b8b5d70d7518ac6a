import { createCookie } from "@remix-run/node";
import { environment } from "~/platform/env/environment.server";

export interface SignedCookie {
  /** The value, or null when absent, altered or signed with another secret. */
  read(request: Request): Promise<string | null>;
  /** The Set-Cookie header. */
  write(value: string): Promise<string>;
  clear(): Promise<string>;
}

interface CookieOptions {
  /** seconds; absent: until the browser closes */
  maxAge?: number;
}

/** A cookie of ours: HttpOnly, SameSite=Lax, signed; `__Host-` and Secure where the site is https. */
export function signedCookie(name: string, { maxAge }: CookieOptions = {}): SignedCookie {
  // On first use: modules declare their cookies before the environment is read.
  let made: ReturnType<typeof createCookie> | undefined;
  const cookie = () => (made ??= create(name, maxAge));
  return {
    async read(request) {
      const value: unknown = await cookie().parse(request.headers.get("Cookie"));
      return typeof value === "string" ? value : null;
    },
    write: (value) => cookie().serialize(value),
    clear: () => cookie().serialize("", { maxAge: 0 }),
  };
}

function create(name: string, maxAge: number | undefined) {
  const { serving, sessionSecret } = environment();
  return createCookie(serving.secure ? `__Host-${name}` : name, {
    secrets: [sessionSecret],
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: serving.secure,
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}

const HINT = "visite";

/** A hint, readable by the page, that asking `/LOCALE/visite` will tell something: a cart or a session exists. */
export function visitHint(present: boolean): string {
  const secure = environment().serving.secure ? "; Secure" : "";
  return present ? `${HINT}=1; Path=/; Max-Age=2592000; SameSite=Lax${secure}` : `${HINT}=; Path=/; Max-Age=0; SameSite=Lax${secure}`;
}
