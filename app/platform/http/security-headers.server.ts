import type { RequestHandler } from "express";
import helmet from "helmet";
import { NOTHING_ALLOWED } from "./content-policy.server";

/** Documents replace the policy by their own; everything else may load nothing. */
export function securityHeaders({ secure }: { secure: boolean }): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: false,
      // helmet's no-referrer makes browsers send `Origin: null` with every form.
      referrerPolicy: { policy: "strict-origin-when-cross-origin" },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      xPoweredBy: false,
    }),
    (_request, response, next) => {
      response.setHeader("Content-Security-Policy", NOTHING_ALLOWED);
      response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(self)");
      next();
    },
  ];
}
