/** A clock that was set back: what is published stands in the order of its times, or is not published. */
import { expect, test } from "vitest";
import { rebuild } from "@/db/catch-up";
import { contextOf, demoHouse, holdAllChecks, soloEditor, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { GateError } from "@/lib/errors";
import { changeMatter } from "./mutations/matters";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import { submitForReview } from "./mutations/review";
import { matters, versions } from "./schema";

const hour = 3_600_000;
const change = { kind: "update", what: "The summary.", reason: "It was put newly." } as const;

/** The demo, changed and sent to review, an hour after its first version. */
function handedIn() {
  const house = demoHouse();
  const first = house.desk.db.select().from(versions).get()?.publishedAt ?? "";
  const now = (hours: number) => () => new Date(Date.parse(first) + hours * hour);
  const at = (hours: number) => ({ ...soloEditor(house), now: now(hours) });
  const reporter = { ...contextOf(house.desk, "reporter"), now: now(1) };
  const matter = house.desk.db.select().from(matters).get()?.publicId ?? "";
  changeMatter(reporter, { record: matter, revision: 1, fields: { summary: "Newly put." } });
  submitForReview(reporter, { matter, change });
  holdAllChecks(at(1), matter);
  return { house, at, matter };
}

const refusal = (work: () => unknown) => thrownBy(GateError, work).message;
const sentence =
  /^This machine’s clock says .* UTC, which is before the last publication: .* UTC\. Set the clock right, then try again\.$/;

test("neither publishing nor withdrawing goes through, and nothing is lost", () => {
  const { house, at, matter } = handedIn();
  expect(refusal(() => publishMatter(at(-1), { matter }))).toMatch(sentence);
  expect(refusal(() => withdrawMatter(at(-1), { matter, reason: "Wrong." }))).toMatch(sentence);
  expect(publishMatter(at(2), { matter })).toMatchObject({ number: 2 });
  rebuild(house.desk, house.folder);
  expect([...verify(house.folder)]).toEqual([]);
});

test("a time between two versions is none to publish at; the moment of the last one is", () => {
  const { at, matter } = handedIn();
  publishMatter(at(2), { matter });
  const withdraw = (hours: number) =>
    withdrawMatter(at(hours), { matter, reason: "Logged twice." });
  expect(refusal(() => withdraw(1))).toMatch(sentence);
  expect(withdraw(2)).toMatchObject({ number: 3 });
});
