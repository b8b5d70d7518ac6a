import { defineConfig } from "@playwright/test";

// `npm test` gives a free port, a fresh data folder and the browser it found; run directly, the folder is kept between
// runs and a shop that is open already is used.
const port = process.env.JOURNEY_PORT ?? "3999";
process.env.JOURNEY_DATA_DIR ??= ".tmp/journeys";
const browserArgs: string[] = process.env.PLAYWRIGHT_CHROMIUM_ARGS ? (JSON.parse(process.env.PLAYWRIGHT_CHROMIUM_ARGS) as string[]) : ["--no-sandbox"];
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: true,
  use: {
    baseURL: origin,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: { executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH ?? "/usr/bin/chromium", args: browserArgs },
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node scripts/start.mjs",
    url: `${origin}/readyz`,
    // Visitors come with an address of their own, or the sign-in's limiter would take them for one.
    env: { PORT: port, DATA_DIR: process.env.JOURNEY_DATA_DIR, DEMO_SIZE: "small", TRUST_PROXY: "1" },
    timeout: 600_000,
    stdout: "pipe",
    reuseExistingServer: !process.env.TEST_POSTGRES,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
