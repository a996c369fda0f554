import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./db/desk/schema/index.ts",
  out: "./drizzle/desk",
  casing: "snake_case",
});
