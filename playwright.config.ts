import { defineConfig } from "@playwright/test";

// `npm test` gives a free port, a fresh data folder and the browser it found; run directly, the folder is kept between runs.
const port = process.env.JOURNEY_PORT ?? "3999";
const dataDir = process.env.JOURNEY_DATA_DIR ?? ".tmp/journeys";
const browserArgs: string[] = process.env.PLAYWRIGHT_CHROMIUM_ARGS ? JSON.parse(process.env.PLAYWRIGHT_CHROMIUM_ARGS) : ["--no-sandbox"];
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  use: {
    baseURL: origin,
    launchOptions: { executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH, args: browserArgs },
    trace: "retain-on-failure",
  },
  webServer: {
    command: "node scripts/start.mjs",
    url: `${origin}/readyz`,
    env: { PORT: port, DATA_DIR: dataDir, DEMO_DATA: process.env.DEMO_DATA ?? "none" },
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
