import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    // One fewer by default, and so a single one on two cores.
    maxWorkers: availableParallelism(),
    // What only a hang takes: a machine that does other work as well may be many times slower.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    include: ["**/*.test.{ts,tsx,mjs}"],
    exclude: ["**/node_modules/**", "e2e/**", ".next*/**"],
  },
});
