/** Runs once as the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs")
    (await import("./lib/prepare-requests")).prepareRequests();
}
