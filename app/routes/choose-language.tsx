import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { preferredLocale } from "~/platform/i18n/locale";

/** The bare address: on to the language the browser asks for. */
export function loader({ request }: LoaderFunctionArgs) {
  const locale = preferredLocale(request.headers.get("Accept-Language"));
  return redirect(`/${locale}`, { headers: { Vary: "Accept-Language", "Cache-Control": "private, no-store" } });
}
