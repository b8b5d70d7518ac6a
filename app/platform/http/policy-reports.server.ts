import express, { Router } from "express";
import type { Logger } from "pino";
import { minutes } from "~/platform/time/durations";

/** No more than this many reports are written a minute: anyone may post here. */
const WRITTEN_A_MINUTE = 30;

/** `/csp-report`: what a browser refused to load is written to the log. */
export function policyReports(log: Logger): Router {
  const routes = Router();
  let began = 0;
  let written = 0;
  routes.post("/csp-report", express.json({ type: ["application/csp-report", "application/reports+json", "application/json"], limit: 16_000 }), (request, response) => {
    const now = Date.now();
    if (now - began >= minutes(1)) [began, written] = [now, 0];
    if (written++ < WRITTEN_A_MINUTE) log.warn({ report: summary(request.body) }, "content policy report");
    response.status(204).end();
  });
  return routes;
}

function summary(body: unknown): Record<string, string> {
  const report: unknown = typeof body === "object" && body !== null && "csp-report" in body ? body["csp-report"] : body;
  if (typeof report !== "object" || report === null) return {};
  const kept = ["document-uri", "violated-directive", "effective-directive", "blocked-uri", "source-file", "script-sample"];
  return Object.fromEntries(
    Object.entries(report)
      .filter(([name, value]) => kept.includes(name) && typeof value === "string")
      .map(([name, value]) => [name, String(value).slice(0, 300)]),
  );
}
