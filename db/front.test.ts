/** The matter that leads the front page: chosen at the desk, carried to readers, and gone with the matter. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { InputError, NotAllowedError, StaleSignInError } from "@/lib/errors";
import { forgetOfProcess, ofProcess } from "@/lib/of-process";
import { catchUp, rebuild } from "./catch-up";
import { chooseFront } from "./desk/mutations/front";
import { addParty, openMatter, placeStatement } from "./desk/mutations/matters";
import { publishMatter, withdrawMatter } from "./desk/mutations/publish";
import { submitForReview } from "./desk/mutations/review";
import { getMatterDocument } from "./desk/queries/document";
import { getFrontLead as atDesk } from "./desk/queries/front";
import { matters } from "./desk/schema";
import { publicReader } from "./public/files";
import { getFrontLead } from "./public/queries/front-lead";
import { carryOver, planning, publishing, takeRenewals } from "./publisher";
import { contextOf, demoHouse, soloEditor, type TestHouse, thrownBy } from "./test-support";
import { verify } from "./verify";

const demoSlug = "us-cuba-negotiations";

let house: TestHouse;
let demo: string;
beforeEach(() => {
  house = demoHouse();
  vi.stubEnv("GAINSAY_DATA", house.folder);
  ofProcess("desk", () => ({ opened: { folder: house.folder, desk: house.desk } }));
  demo = house.desk.db.select().from(matters).get()?.publicId ?? "";
});
afterEach(() => {
  vi.unstubAllEnvs();
  forgetOfProcess("desk");
  forgetOfProcess("publisher");
});
afterAll(() => Promise.all([planning.end(), publishing.end()]));

/** A second matter; published, it is the newest. */
function second({ isPublished = true } = {}): string {
  const context = soloEditor(house);
  const [statement] = getMatterDocument(house.desk.db, demo).statements;
  const opened = openMatter(context, { slug: "second", question: "And?", summary: "So." });
  const matter = opened.publicId;
  const party = addParty(context, { matter, name: "U.S.", positionInShort: "Yes." }).publicId;
  placeStatement(context, { matter, statement: statement?.id ?? "", party });
  if (isPublished) {
    submitForReview(context, { matter });
    publishMatter(context, { matter });
    catchUp(house.desk, house.folder);
  }
  return matter;
}

const choose = (matter: string | null, at = "2026-12-03T09:00:00.000Z") =>
  chooseFront({ ...soloEditor(house), now: () => new Date(at) }, { matter });
const shown = () => getFrontLead(publicReader(house.folder));
const holds = () => expect([...verify(house.folder)]).toEqual([]);

test("readers get what an editor chose with its day, and the newest once none is chosen", async () => {
  second();
  expect(await shown()).toEqual({ slug: "second", chosenAt: null });
  choose(demo);
  catchUp(house.desk, house.folder);
  expect(await shown()).toEqual({ slug: demoSlug, chosenAt: "2026-12-03T09:00:00.000Z" });
  holds();
  // The rebuilt record is the same.
  rebuild(house.desk, house.folder);
  expect(await shown()).toEqual({ slug: demoSlug, chosenAt: "2026-12-03T09:00:00.000Z" });
  choose(null);
  catchUp(house.desk, house.folder);
  expect(await shown()).toEqual({ slug: "second", chosenAt: null });
  holds();
});

test("the front page is rendered anew, and no other", async () => {
  await carryOver(house.folder);
  await takeRenewals(house.folder);
  choose(demo);
  await carryOver(house.folder);
  expect(await takeRenewals(house.folder)).toEqual(["/"]);
  expect(await takeRenewals(house.folder)).toEqual([]);
});

test("what is taken off the record leads no more, nor when it comes back", async () => {
  second();
  choose(demo);
  withdrawMatter(soloEditor(house), { matter: demo, reason: "A mistake." });
  expect(atDesk(house.desk.db)).toBeNull();
  catchUp(house.desk, house.folder);
  expect(await shown()).toEqual({ slug: "second", chosenAt: null });
  const change = { kind: "correction", what: "All.", reason: "It was right." } as const;
  submitForReview(soloEditor(house), { matter: demo, change });
  publishMatter(soloEditor(house), { matter: demo });
  catchUp(house.desk, house.folder);
  expect(await shown()).toEqual({ slug: demoSlug, chosenAt: null });
  holds();
});

test("choices and versions are carried over in their order, all at once as after a restart", async () => {
  choose(second());
  catchUp(house.desk, house.folder);
  choose(demo);
  withdrawMatter(soloEditor(house), { matter: demo, reason: "A mistake." });
  catchUp(house.desk, house.folder);
  expect(await shown()).toEqual({ slug: "second", chosenAt: null });
  holds();
});

test("verify finds a choice put there behind the log’s back, and one that readers lack", () => {
  choose(demo);
  expect([...verify(house.folder)].join("\n")).toContain(
    "lacks the choice of what leads the front page of 2026-12-03T09:00:00.000Z",
  );
  catchUp(house.desk, house.folder);
  house.desk.connection.exec(
    "drop trigger front_choices_no_update; update front_choices set chosen_at = '2027-01-01T00:00:00.000Z'",
  );
  expect([...verify(house.folder)].join("\n")).toMatch(/front_choices/);
});

test("only editors choose, just signed in, and only what readers have", () => {
  const reporter = contextOf(house.desk, "reporter");
  thrownBy(NotAllowedError, () => chooseFront(reporter, { matter: demo }));
  const signedInAt = new Date(Date.now() - 3_600_000);
  thrownBy(StaleSignInError, () =>
    chooseFront({ ...soloEditor(house), signedInAt }, { matter: demo }),
  );
  thrownBy(InputError, () => choose(second({ isPublished: false })));
  thrownBy(InputError, () => choose(null));
  choose(demo);
  thrownBy(InputError, () => choose(demo));
  withdrawMatter(soloEditor(house), { matter: demo, reason: "A mistake." });
  thrownBy(InputError, () => choose(demo));
});
