import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import tests from "../../playwright.config";

const server = Array.isArray(tests.webServer) ? tests.webServer[0] : tests.webServer;
if (!server) throw new Error("the tests start no server");
const { DEMO_SIZE: _small, ...env } = server.env ?? {};

/** `npm run screenshots`: the same visitors, in a full demonstration that is kept for the next time. */
export default defineConfig({
  ...tests,
  testDir: fileURLToPath(new URL(".", import.meta.url)),
  testMatch: "screenshots.ts",
  outputDir: fileURLToPath(new URL("../../test-results", import.meta.url)),
  timeout: 900_000,
  fullyParallel: true,
  webServer: { ...server, cwd: fileURLToPath(new URL("../..", import.meta.url)), env, reuseExistingServer: true, timeout: 900_000 },
});
