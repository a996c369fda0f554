/** Runs once as the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readSettings } = await import("./lib/env");
  const settings = readSettings();
  const { dataFolder, recheckDays, url, isReader } = settings;
  (await import("./lib/operations/observe")).observe(settings);
  (await import("./lib/prepare-requests")).prepareRequests();
  (await import("./lib/kept-answers")).answerFromKept();
  // Open before the disk may be full: a reader that is opened then finds no room for what SQLite keeps beside the file.
  (await import("./db/public/files")).openEarly();
  const [{ keepReadersUpToDate }, { askToRenew }, { answerForOperators }] = await Promise.all([
    import("./db/publisher"),
    import("./lib/renewal"),
    import("./db/operations"),
  ]);
  answerForOperators(dataFolder, settings);
  keepReadersUpToDate(dataFolder, askToRenew, settings);
  if (isReader) return;
  (await import("./db/key-door")).answerForKeys(dataFolder);
  (await import("./db/hooks")).tellHooks(dataFolder, url);
  if (settings.mail) {
    (await import("./db/follow-schedule")).tellOnSchedule(dataFolder, settings.mail);
  }
  if (recheckDays === null) return;
  const { recheckOnSchedule } = await import("./db/recheck-schedule");
  recheckOnSchedule(dataFolder, recheckDays, url);
}
