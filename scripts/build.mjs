// npm run build: all that a start does before it serves, so that a start of what is built here serves at once.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./lib/build.mjs";
import { installDependencies } from "./lib/install.mjs";
import { requireDataFolder, requireNode, requirePublicRecord } from "./lib/preflight.mjs";
import { prepare, settingsFrom } from "./lib/prepare.mjs";
import { main } from "./lib/run.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await main(async () => {
  requireNode();
  process.chdir(root);
  await installDependencies(root);
  const settings = await settingsFrom(process.env);
  const { dataFolder } = settings;
  requireDataFolder(dataFolder);
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    GAINSAY_DATA: dataFolder,
  };
  if (settings.isReader) requirePublicRecord(dataFolder);
  else await prepare(root, env);
  await ensureBuild(root, settings, { env });
  return 0;
});
