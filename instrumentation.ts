/** Runs once as the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  (await import("./lib/prepare-requests")).prepareRequests();
  const [{ keepReadersUpToDate }, { askToRenew }, { readSettings }] = await Promise.all([
    import("./db/publisher"),
    import("./lib/renewal"),
    import("./lib/env"),
  ]);
  keepReadersUpToDate(readSettings().dataFolder, askToRenew);
}
