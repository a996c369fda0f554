import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    // Some tests start a reader in a thread of its own; a busy machine takes its time over that.
    testTimeout: 20_000,
    include: ["**/*.test.{ts,tsx,mjs}"],
    exclude: ["**/node_modules/**", "e2e/**", ".next*/**"],
  },
});
