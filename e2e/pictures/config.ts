import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import suite from "../../playwright.config";

/** Run by scripts/pictures.mjs, which serves a copy of the kept record at a clock that stands still. */
const { GAINSAY_CLOCK, NODE_OPTIONS: _, ...env } = process.env;
const kept = join(process.cwd(), ".pictures");
const preload = `--import=${new URL("../../scripts/lib/clock.mjs", import.meta.url)}`;
const [server] = [suite.webServer ?? []].flat();

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.pictures.ts",
  workers: 2,
  fullyParallel: true,
  timeout: 10 * 60_000,
  // A hairline may waver once.
  retries: 1,
  snapshotPathTemplate: `${join(kept, "accepted")}/{arg}{ext}`,
  outputDir: join(kept, "differences"),
  reporter: [["line"], ["html", { outputFolder: join(kept, "report"), open: "never" }]],
  expect: {
    timeout: 60_000,
    toHaveScreenshot: { animations: "disabled", caret: "hide", threshold: 0, maxDiffPixels: 0 },
  },
  use: { ...suite.use, trace: "off", reducedMotion: "reduce" },
  webServer: server && {
    ...server,
    cwd: process.cwd(),
    env: { ...env, GAINSAY_CLOCK, NODE_OPTIONS: preload } as Record<string, string>,
  },
});
