import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./db/public/schema.ts", "./db/public/schema-derived.ts"],
  out: "./drizzle/public",
  casing: "snake_case",
});
