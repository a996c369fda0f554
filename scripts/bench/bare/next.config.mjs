import { join } from "node:path";

export default {
  turbopack: { root: join(import.meta.dirname, "../../..") },
  serverExternalPackages: ["better-sqlite3"],
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.build.json" },
};
