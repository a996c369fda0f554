/** Every page and route of the desk, asked for by everybody; the server actions are in app/desk/roles.test.ts. */
import { expect, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { startDraft } from "@/db/desk/mutations/drafts";
import { users } from "@/db/desk/schema";
import { mayDo } from "@/lib/auth/permissions";
import { emptyEntry } from "@/lib/desk/entry";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { keysOf, type Role, roles } from "@/lib/vocabulary";
import { deskAs, signInAs } from "./desk-support";
import { lineOf, lines } from "./roles";

type Asker = Role | "visitor" | "suspended";
const askers: Asker[] = ["visitor", "suspended", ...keysOf(roles)];

const asked = Object.keys(lines)
  .map(lineOf)
  .filter(({ file }) => !file.endsWith("/actions.ts"));

for (const asker of askers) {
  test(`what a ${asker} may open`, async ({ context, request }) => {
    if (asker === "suspended") {
      const id = await signInAs(context, "administrator", "suspended administrator");
      const { desk } = deskAs("reporter");
      desk.db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, id)).run();
      desk.connection.close();
    } else if (asker !== "visitor") {
      await signInAs(context, asker, `matrix ${asker}`);
    }
    const { cookies } = await context.storageState();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const { url } = readSettings();
    for (const { key, part, least, at, body } of asked) {
      const isPage = part === undefined;
      const answer = await request.fetch(at, {
        method: part ?? "GET",
        headers: {
          origin: url,
          ...(cookie && { cookie }),
          ...(body && { "content-type": "application/json" }),
        },
        data: body,
        maxRedirects: 0,
      });
      const outcome = outcomeOf(answer.status(), answer.headers().location);
      const expected =
        least === "anyone" || (asker in roles && mayDo(asker as Role, least))
          ? /^(let in|led on|nothing there|asked wrongly)$/
          : asker in roles
            ? /^not allowed$/
            : isPage
              ? /^to sign in$/
              : /^signed out$/;
      expect(outcome, `${asker} asks for ${key} at ${at}`).toMatch(expected);
    }
  });
}

test("somebody else’s draft is refused, and an address that names nothing finds nothing", async ({
  page,
  context,
}) => {
  const other = deskAs("reporter", "drafting reporter");
  const entry = emptyEntry();
  const draft = startDraft(other, { body: { entry, base: entry, revisions: {} } });
  other.desk.connection.close();
  await signInAs(context, "editor", "matrix editor");
  const asked = {
    [urls.record(draft)]: 403,
    [urls.record("madeUpIdxxx2")]: 404,
    [urls.newRecord({ statement: "madeUpIdxxx2" })]: 404,
    [urls.newRecord({ matter: "x" })]: 404,
    [urls.newRecord({ capture: "madeUpIdxxx2" })]: 404,
    [`${urls.requests()}?matter=madeUpIdxxx2`]: 404,
    [urls.preview("x")]: 404,
  };
  for (const [address, status] of Object.entries(asked)) {
    expect((await page.request.get(address)).status(), address).toBe(status);
  }
});

function outcomeOf(status: number, location = ""): string {
  if (status === 401) return "signed out";
  if (status === 403) return "not allowed";
  if (status === 404) return "nothing there";
  if (status >= 300 && status < 400)
    return location.startsWith("/sign-in") ? "to sign in" : "led on";
  if (status >= 400 && status < 500) return "asked wrongly";
  return status < 300 ? "let in" : `failed with ${status}`;
}
