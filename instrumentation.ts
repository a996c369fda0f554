/** Runs once as the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  (await import("./lib/prepare-requests")).prepareRequests();
  // Open before the disk may be full: a reader that is opened then finds no room for what SQLite keeps beside the file.
  (await import("./db/public/files")).openEarly();
  const [{ keepReadersUpToDate }, { askToRenew }, { readSettings }] = await Promise.all([
    import("./db/publisher"),
    import("./lib/renewal"),
    import("./lib/env"),
  ]);
  const { dataFolder, recheckDays, url } = readSettings();
  await letKeysBeAskedAbout(dataFolder);
  keepReadersUpToDate(dataFolder, askToRenew);
  if (recheckDays === null) return;
  const { recheckOnSchedule } = await import("./db/recheck-schedule");
  recheckOnSchedule(dataFolder, recheckDays, url);
}

/** Where the desk is, keys of the API are known; what serves readers asks by way of lib/auth/api-keys.ts. */
async function letKeysBeAskedAbout(dataFolder: string) {
  const [{ keyDoor }, { existsSync }, { deskPath }] = await Promise.all([
    import("./lib/auth/api-keys"),
    import("node:fs"),
    import("./db/desk/desk"),
  ]);
  if (!existsSync(deskPath(dataFolder))) return;
  const [{ checkApiKey }, { processDesk }] = await Promise.all([
    import("./db/desk/api-keys"),
    import("./db/desk/process"),
  ]);
  keyDoor().check = (token) => checkApiKey(processDesk(), token);
}
