// Generates migrations of both databases from their schemas, and writes STRICT, which the generator leaves out.
// Use: node scripts/generate-migrations.mjs NAME
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const name = process.argv[2];
if (!name) {
  console.error("Give the migration a name: node scripts/generate-migrations.mjs add_something");
  process.exit(2);
}
for (const side of ["desk", "public"]) {
  execFileSync(
    "npx",
    ["drizzle-kit", "generate", "--config", `drizzle/${side}.config.ts`, "--name", name],
    {
      stdio: "inherit",
    },
  );
  for (const file of readdirSync(`drizzle/${side}`).filter((entry) => entry.endsWith(".sql"))) {
    const path = `drizzle/${side}/${file}`;
    const sql = readFileSync(path, "utf8");
    const strict = sql.replace(/(CREATE TABLE `[^;]*?\n\));/g, "$1 STRICT;");
    if (strict !== sql) writeFileSync(path, strict);
  }
}
