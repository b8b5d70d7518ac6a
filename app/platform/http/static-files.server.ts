import { join } from "node:path";
import express, { Router } from "express";
import { refuse } from "./refusal-page.server";

/** What the build made for browsers: hashed names are kept for ever, the rest of `public/` for an hour. */
export function staticFiles(clientFolder: string): Router {
  const routes = Router();
  const options = { index: false, redirect: false, dotfiles: "ignore" } as const;
  routes.use("/assets", express.static(join(clientFolder, "assets"), { ...options, immutable: true, maxAge: "1y" }), (request, response) => {
    refuse(request, response, 404);
  });
  routes.use(express.static(clientFolder, { ...options, maxAge: "1h" }));
  return routes;
}
