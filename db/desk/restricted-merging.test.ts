/** What is put right of records of restricted matters: nobody else is told of it, and nothing of them comes into the open. */
import { expect, test } from "vitest";
import { canary, restrictedMatter } from "@/db/restricted.fixture";
import { contextOf, demoHouse, thrownBy } from "@/db/test-support";
import { InputError, NotFoundError } from "@/lib/errors";
import { requireRecord } from "./logged-tables";
import { addParty, openMatter, placeStatement } from "./mutations/matters";
import { lookAtMerge, mergeRecords } from "./mutations/merges";
import { addOccasion } from "./mutations/occasions";
import { addSpeaker } from "./mutations/people";
import { splitPoint } from "./mutations/points-apart";
import { removeMatter } from "./mutations/removals";
import { liftRestriction } from "./mutations/restrictions";
import { linkRebuttal, logStatement } from "./mutations/statements";
import { undoMerge } from "./mutations/undo";
import { listMerges } from "./queries/merges";
import { planRemoval } from "./queries/removals";
import * as t from "./schema";
import { visibleTo } from "./visible";

function house() {
  const { desk } = demoHouse();
  const held = restrictedMatter(desk);
  const other = contextOf(desk, "reporter", "Rob");
  const seen = () => visibleTo(desk, other.actorId);
  const acts = () => listMerges(seen()).map(({ kept, other: gone }) => [kept, gone]);
  const person = (name: string) =>
    addSpeaker(other, { kind: "person", name, description: "Told apart." }).publicId;
  return { desk, ...held, other, seen, acts, person };
}

test("an act that was made in one is shown to nobody else, also when all of it is gone", () => {
  const { desk, member, other, matter, point, acts } = house();
  const { act } = splitPoint(member, { point, proposition: `${canary} again`, stances: [] });
  expect(acts()).toEqual([]);
  expect(() => undoMerge(other, { act })).toThrow(NotFoundError);
  const { seen } = planRemoval(desk.db, "matter", matter, matter, new Map());
  removeMatter(member, { matter, seen });
  expect(acts()).toEqual([]);
  expect(() => undoMerge(other, { act })).toThrow(NotFoundError);
  expect(listMerges(visibleTo(desk, member.actorId))).toHaveLength(1);
});

test("an act that was made in one is shown to all once it is lifted", () => {
  const { member, matter, point, acts } = house();
  splitPoint(member, { point, proposition: `${canary} again`, stances: [] });
  liftRestriction(member, { matter });
  expect(acts()).toHaveLength(1);
});

test("a record of one becomes none that others see, and none becomes it", () => {
  const { desk, member, claim, reply, matter, person, seen } = house();
  const open = person("Somebody Open");
  const merge = (keep: string, gone: string) =>
    thrownBy(InputError, () => mergeRecords(member, { kind: "speakers", keep, gone })).message;
  expect(merge(open, claim.speaker)).toContain("kept with a restricted matter");
  expect(merge(claim.speaker, open)).toContain("kept with a restricted matter");
  expect(JSON.stringify(seen().select().from(t.speakers).all())).not.toContain(canary);
  // Nor one of another restricted matter, whose members are others.
  const second = openMatter(member, { question: "Another?", summary: "x", restricted: true });
  const context = { ...member, forMatter: second.publicId };
  const elsewhere = addSpeaker(context, { kind: "person", name: "Of another" }).publicId;
  expect(merge(claim.speaker, elsewhere)).toContain("kept with a restricted matter");
  // Within one matter, and in the open, they do.
  mergeRecords(member, { kind: "speakers", keep: claim.speaker, gone: reply.speaker });
  liftRestriction(member, { matter });
  mergeRecords(member, { kind: "speakers", keep: open, gone: claim.speaker });
  expect(() => requireRecord(desk.db, "speakers", claim.speaker)).toThrow(NotFoundError);
});

test("what was built on an act where it is hidden keeps it from being undone, and is not told", () => {
  const { member, other, matter, person } = house();
  const [keep, gone] = [person("Ann Open"), person("Ann Again")];
  const { act } = mergeRecords(other, { kind: "speakers", keep, gone });
  const context = { ...member, forMatter: matter };
  const occasion = addOccasion(context, { kind: "speech", title: canary }).publicId;
  logStatement(context, { speaker: keep, occasion, summary: canary });
  const { message } = thrownBy(InputError, () => undoMerge(other, { act }));
  expect(message).toBe("One of them was changed since, so it cannot be put back.");
  expect(thrownBy(InputError, () => undoMerge(member, { act })).message).toContain("was added");
});

test("whoever comes for a record that went into a hidden one is not told its name", () => {
  const { member, other, claim, reply, person } = house();
  mergeRecords(member, { kind: "speakers", keep: claim.speaker, gone: reply.speaker });
  const open = person("Somebody Open");
  const { message } = thrownBy(InputError, () =>
    mergeRecords(other, { kind: "speakers", keep: open, gone: reply.speaker }),
  );
  expect(message).toContain("not there any more");
});

test("what keeps two from being one is not told where it is hidden", () => {
  const { member, other, claim, person } = house();
  const speaker = person("Somebody Open");
  const matter = openMatter(other, { question: "Is it so?", summary: "x" }).publicId;
  const party = addParty(other, { matter, name: "They", positionInShort: "It is." }).publicId;
  const occasion = addOccasion(other, { kind: "speech", title: "A speech" }).publicId;
  const [one = "", two = ""] = ["One of it", "Two of it"].map((summary) => {
    const statement = logStatement(other, { speaker, occasion, summary }).publicId;
    placeStatement(other, { matter, statement, party });
    return statement;
  });
  const answer = (claimed: string, type: "denies" | "rates") =>
    linkRebuttal(member, {
      ...{ claim: claimed, reply: claim.statement, type, addressedVia: "not_stated" },
      ...(type === "rates" && { reviewerRating: "False" }),
    });
  answer(one, "denies");
  answer(two, "rates");
  const given = { kind: "statements", keep: one, gone: two } as const;
  const told = thrownBy(InputError, () => lookAtMerge(other, given)).message;
  expect(told).not.toMatch(new RegExp(`${canary}|answer|Denies|Rates`, "i"));
});
