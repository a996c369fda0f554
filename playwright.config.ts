import { defineConfig } from "@playwright/test";

/** Run by scripts/test.mjs, which makes the data folder and the build that the server here serves, and names both. */
const { PORT: port = "", GAINSAY_DATA, GAINSAY_BUILD } = process.env;
const many = {
  port: process.env.GAINSAY_MANY_PORT,
  data: process.env.GAINSAY_MANY_DATA,
  build: process.env.GAINSAY_MANY_BUILD,
};
const next = (at: string) => `node node_modules/next/dist/bin/next start -p ${at}`;
const serve =
  port && GAINSAY_DATA && GAINSAY_BUILD
    ? next(port)
    : "echo 'Browser tests need a build and data of their own: npm test -- --only browser' >&2; exit 1";

/**
 * In milliseconds: what only a hang takes. A machine that does other work as well may be many times slower, and no test
 * is to fail of that.
 */
const hang = 60_000;

/** Tests that write at the desk, and publish. */
const atDesk =
  /\/(accounts|capture|desk-matter|goals|hostile|nothing-lost|record-screen|replies|reports|review|roles)\.spec\.ts$/;

const server = (command: string, at: string, env: Record<string, string> = {}) => ({
  command,
  url: `http://localhost:${at}/`,
  reuseExistingServer: false,
  timeout: hang,
  stderr: "pipe" as const,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5000 },
  env: { ...process.env, ...env } as Record<string, string>,
});

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 4 * hang,
  expect: { timeout: hang },
  globalTimeout: 90 * hang,
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "readers", testIgnore: atDesk },
    { name: "desk", testMatch: atDesk },
  ],
  webServer: [
    server(serve, port),
    ...(many.port && many.data && many.build
      ? [server(next(many.port), many.port, { GAINSAY_DATA: many.data, GAINSAY_BUILD: many.build })]
      : []),
  ],
});
