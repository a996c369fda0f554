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
  (await import("./db/key-door")).answerForKeys(dataFolder);
  keepReadersUpToDate(dataFolder, askToRenew);
  if (recheckDays === null) return;
  const { recheckOnSchedule } = await import("./db/recheck-schedule");
  recheckOnSchedule(dataFolder, recheckDays, url);
}
