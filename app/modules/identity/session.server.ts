import { DatabaseBusy } from "~/platform/db/overload.server";
import { auth } from "./auth.server";

export interface SignedInUser {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  locale: string;
  twoFactorEnabled: boolean;
}

/** The user of a live session, or null. */
export async function readSession(headers: Headers): Promise<SignedInUser | null> {
  if (!headers.get("cookie")?.includes("taawon.session_token")) return null;
  const session = await auth()
    .api.getSession({ headers })
    .catch((error: { status?: unknown }) => {
      if (error.status === "UNAUTHORIZED") return null;
      throw new DatabaseBusy("the session could not be read", { cause: error });
    });
  if (!session) return null;
  const { user } = session;
  return { id: user.id, name: user.name, email: user.email, phone: user.phoneNumber ?? null, locale: user.locale ?? "fr", twoFactorEnabled: user.twoFactorEnabled ?? false };
}

/**
 * Calls one endpoint of the sign-in engine as the browser would, so that its limits and cookies apply.
 * The answer's Set-Cookie headers are for the caller to pass on.
 */
export async function callAuth(request: Request, path: string, body: Record<string, unknown>): Promise<Response> {
  const { baseURL } = auth().options;
  const headers = new Headers({ "content-type": "application/json", origin: baseURL });
  for (const name of ["cookie", "x-real-ip", "user-agent"]) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const answer = await auth().handler(new Request(`${baseURL}/api/auth${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
  // Not an answer: taken for one, it would tell somebody that their password is wrong.
  if (answer.status >= 500) throw new DatabaseBusy(`the sign-in engine could not answer ${path}`);
  return answer;
}

/** The Set-Cookie headers of an answer of the sign-in engine, for our own response. */
export function passCookies(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}
