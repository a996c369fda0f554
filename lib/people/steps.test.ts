import { expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import type { Sequence } from "@/lib/occasion-order";
import type { PositionRun, TakenBack } from "./point-history";
import { stepsOf } from "./steps";

const matter = { id: "m", slug: "m", question: "?" };
const point = { id: "p", proposition: "It is so", opposite: null, note: null, number: 1, matter };

function run(id: string, edtf: string): PositionRun {
  const stance = {
    statement: {
      ...{ id, number: 1, partyId: "y", speakerId: "k", speakerRole: null, onBehalfOfId: null },
      ...{ occasionId: `o-${id}`, summary: "", language: "en" },
    },
    occasion: {
      ...{ id: `o-${id}`, kind: "speech" as const, title: "Speech", venue: null },
      datings: [
        {
          ...{ id: `d-${id}`, edtf, phrase: null, preferred: true, sourceId: "q", note: null },
          ...boundsOf(edtf),
        },
      ],
    },
    stance: {
      ...{ id: `t-${id}`, statementId: id, pointId: "p", position: "asserts" as const },
      ...{ quotationId: null, span: null, reason: null },
    },
    words: null,
    times: 1,
  };
  return { position: "asserts", count: 1, first: stance, last: stance, when: edtf, dates: [] };
}

const retraction = (byId: string, edtf: string): TakenBack => ({
  ...{ statementId: "a", byId, byNumber: null, occasionId: `o-${byId}`, isHeld: true, edtf },
  ...boundsOf(edtf),
});

const stepsIn = (runs: PositionRun[], takenBack: TakenBack[], sequences: Sequence[] = []) =>
  stepsOf({
    ...{ point, partyIndex: 0, taken: [], changes: [], hasUnordered: false, isInOrder: true },
    ...{ runs, takenBack, sequences },
  }).map((step) =>
    step.kind === "run"
      ? `${step.run.first.statement.id}${step.takesBack ? ", takes back" : ""}`
      : `${step.by.byId}: taken back`,
  );

test("a retraction stands before what was surely said after it, else last", () => {
  const runs = [run("a", "2026-02-01"), run("c", "2026-02-09")];
  expect(stepsIn(runs, [retraction("b", "2026-02-04")])).toEqual(["a", "b: taken back", "c"]);
  expect(stepsIn(runs, [retraction("b", "[2026-02-04..]")])).toEqual(["a", "c", "b: taken back"]);
});

test("a retraction stands before what came later on its occasion, as the transcript says", () => {
  const runs = [run("a", "2026-02-01"), run("c", "2026-02-01")];
  const retractions = [retraction("b", "2026-02-01")];
  const spoken: Sequence = { of: "speaking", statements: ["a", "b", "c"] };
  expect(stepsIn(runs, retractions, [spoken])).toEqual(["a", "b: taken back", "c"]);
  expect(stepsIn(runs, retractions)).toEqual(["a", "c", "b: taken back"]);
});

test("a retraction that takes a stance of its own is that step, and no other", () => {
  const runs = [run("a", "2026-02-01"), run("b", "2026-02-04")];
  expect(stepsIn(runs, [retraction("b", "2026-02-04")])).toEqual(["a", "b, takes back"]);
});
