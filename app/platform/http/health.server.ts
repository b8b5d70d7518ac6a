import { Router } from "express";

export type Readiness = () => Promise<{ ok: boolean }>;

const PATIENCE = 2_000;

/** `/healthz`: the process lives. `/readyz`: it can serve, its database answers, and it is not stopping. */
export function healthRoutes(readiness: Readiness, isStopping: () => boolean): Router {
  const routes = Router();
  routes.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text").send("ok");
  });
  routes.get("/readyz", (_request, response, next) => {
    ready(readiness, isStopping).then((ok) => {
      response
        .status(ok ? 200 : 503)
        .set("Cache-Control", "no-store")
        .type("text")
        .send(ok ? "ready" : "not ready");
    }, next);
  });
  return routes;
}

async function ready(readiness: Readiness, isStopping: () => boolean): Promise<boolean> {
  if (isStopping()) return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  try {
    return await Promise.race([readiness().then(({ ok }) => ok), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
