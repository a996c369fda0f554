import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    include: ["**/*.test.{ts,tsx,mjs}"],
    exclude: ["**/node_modules/**", "e2e/**", ".next*/**"],
  },
});
