/** Who takes something out is an author of what is left: of every verb that removes. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contextOf, demoHouse, holdAllChecks, thrownBy } from "@/db/test-support";
import { NotAllowedError } from "@/lib/errors";
import {
  addEvent,
  addParty,
  addPoint,
  addTopic,
  changeMatter,
  headRebuttal,
  placeStatement,
  removeEvent,
  removeHeading,
  removeTopic,
} from "./mutations/matters";
import { addDating, removeDating } from "./mutations/occasions";
import { addSpeaker } from "./mutations/people";
import { removeMatter, removeParty, removePoint, removeStatement } from "./mutations/removals";
import { addReportedNonReply, removeReportedNonReply } from "./mutations/replies";
import { submitForReview } from "./mutations/review";
import { removeStance, takeStance } from "./mutations/stances";
import {
  addCoSpeaker,
  addQuotation,
  linkRebuttal,
  logStatement,
  removeCoSpeaker,
  removeQuotation,
  removeRebuttal,
} from "./mutations/statements";
import { addTakedown, removeTakedown } from "./mutations/takedowns";
import { getMatterDocument } from "./queries/document";
import { planRemoval } from "./queries/removals";
import { getReview } from "./queries/review";
import { matters } from "./schema";
import type { DeskContext, Removal } from "./write";

/** The demo with a change by a reporter, which keeps it different from what readers have whatever is removed again. */
function changedDemo() {
  const { desk } = demoHouse();
  const reporter = contextOf(desk, "reporter");
  const editor = contextOf(desk, "editor");
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  changeMatter(reporter, { record: matter, revision: 1, fields: { summary: "Newly put." } });
  const { statements, points, speakers, occasions, sources, parties } = getMatterDocument(
    desk.db,
    matter,
  );
  const ids = {
    statement: statements[5]?.id ?? "",
    other: statements[4]?.id ?? "",
    point: points[0]?.id ?? "",
    speaker: speakers[0]?.id ?? "",
    occasion: occasions[0]?.id ?? "",
    source: sources[0]?.id ?? "",
    party: parties[0]?.id ?? "",
  };
  const seen = (kind: "point" | "party" | "statement", record: string) =>
    planRemoval(desk.db, kind, matter, record, new Map()).seen;
  return { desk, reporter, editor, matter, ids, seen };
}
type House = ReturnType<typeof changedDemo>;

/** For each removing verb: a reporter adds something, and what it takes for `by` to take it out again. */
const cases: Record<string, (house: House) => (by: DeskContext) => void> = {
  topic({ reporter, matter }) {
    const { publicId: record } = addTopic(reporter, { matter, name: "Shipping" });
    return (by) => removeTopic(by, { record, revision: 1 });
  },
  heading({ reporter, matter, ids }) {
    const answer = { claim: ids.other, reply: ids.statement };
    const rebuttal = linkRebuttal(reporter, {
      ...{ ...answer, type: "denies", addressedVia: "not_stated" },
    }).publicId;
    const { publicId: record } = headRebuttal(reporter, { matter, rebuttal, heading: "Prices" });
    return (by) => removeHeading(by, { record, revision: 1 });
  },
  event({ reporter, matter, ids }) {
    const { publicId: record } = addEvent(reporter, { matter, source: ids.source, title: "A day" });
    return (by) => removeEvent(by, { record, revision: 1 });
  },
  stance({ reporter, ids }) {
    const { publicId: stance } = takeStance(reporter, {
      ...{ statement: ids.statement, point: ids.point, position: "denies" },
    });
    return (by) => removeStance(by, { stance, revision: 1 });
  },
  "co-speaker"({ reporter, ids }) {
    const speaker = addSpeaker(reporter, { kind: "group", name: "Residents" }).publicId;
    const joint = addCoSpeaker(reporter, { statement: ids.statement, speaker, role: "" });
    return (by) => removeCoSpeaker(by, { record: joint.publicId, revision: 1 });
  },
  "reported non-reply"({ reporter, matter, ids }) {
    const { publicId: record } = addReportedNonReply(reporter, {
      ...{ matter, statement: ids.statement, speaker: ids.speaker, source: ids.source },
      ...{ kind: "declined", words: "They declined to comment.", language: "en" },
    });
    return (by) => removeReportedNonReply(by, { record, revision: 1 });
  },
  takedown({ reporter, ids }) {
    const { publicId: record } = addTakedown(reporter, {
      ...{ source: ids.source, kind: "deleted", seenAt: "2026-03-01T10:00:00Z" },
    });
    return (by) => removeTakedown(by, { record, revision: 1 });
  },
  dating({ reporter, ids }) {
    const { publicId: record } = addDating(reporter, {
      ...{ occasion: ids.occasion, source: ids.source, edtf: "2026-02-01", preferred: false },
    });
    return (by) => removeDating(by, { record, revision: 1 });
  },
  quotation({ reporter, ids }) {
    const { publicId: record } = addQuotation(reporter, {
      ...{ statement: ids.statement, form: "paraphrase", text: "So it is.", source: ids.source },
    });
    return (by) => removeQuotation(by, { record, revision: 1 });
  },
  rebuttal({ reporter, ids }) {
    const { publicId: rebuttal } = linkRebuttal(reporter, {
      ...{ claim: ids.other, reply: ids.statement, type: "denies", addressedVia: "not_stated" },
    });
    return (by) => removeRebuttal(by, { rebuttal, revision: 1 });
  },
  point({ reporter, matter, seen }) {
    const point = addPoint(reporter, { matter, proposition: "It is so" }).publicId;
    return (by) => removePoint(by, { matter, point, seen: seen("point", point) });
  },
  party({ reporter, matter, seen }) {
    const party = addParty(reporter, { matter, name: "Mexico", positionInShort: "No." }).publicId;
    return (by) => removeParty(by, { matter, party, seen: seen("party", party) });
  },
  statement({ reporter, matter, ids, seen }) {
    const { speaker, occasion, source } = ids;
    const statement = logStatement(reporter, { speaker, occasion, summary: "No." }).publicId;
    addQuotation(reporter, { statement, form: "paraphrase", text: "No.", source });
    placeStatement(reporter, { matter, statement, party: ids.party });
    return (by) => removeStatement(by, { matter, statement, seen: seen("statement", statement) });
  },
};

/** Removes a whole that nobody can review any more. */
const wholes = [removeMatter];

test("every verb that removes has its case here", async () => {
  const files = readdirSync("db/desk/mutations").filter((file) => file.endsWith(".ts"));
  const modules: object[] = await Promise.all(
    files.map((file) => import(`./mutations/${file.slice(0, -3)}.ts`)),
  );
  const found = modules
    .flatMap((module) => Object.values(module))
    .filter((one): one is Removal<never, unknown> => typeof one === "function" && "removes" in one)
    .map((one) => one.removes);
  expect(found.length).toBeGreaterThan(wholes.length);
  expect(found.sort()).toEqual([...Object.keys(cases), ...wholes.map((one) => one.removes)].sort());
});

describe.each(Object.keys(cases))("who removes a %s of somebody else’s", (removes) => {
  test("neither checks nor approves what is left; a third person does", () => {
    const house = changedDemo();
    const { desk, reporter, editor, matter } = house;
    const remove = cases[removes]?.(house);
    remove?.(editor);
    const change = { kind: "update", what: "The summary.", reason: "It was wrong." } as const;
    submitForReview(reporter, { matter, change });
    expect(getReview(desk.db, matter, editor.actorId).isOwn).toBe(true);
    thrownBy(NotAllowedError, () => holdAllChecks(editor, matter));
    const third = contextOf(desk, "editor", "third");
    expect(getReview(desk.db, matter, third.actorId).isOwn).toBe(false);
    holdAllChecks(third, matter);
  });
});
