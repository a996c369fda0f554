import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { quoteAt } from "@/lib/quotes/gate";
import { type Entry, entrySchema } from "./entry";
import * as changes from "./entry-changes";
import { quoteState } from "./entry-problems";

const text = "The “bridge” is open. The bridge is safe, 😀 said the mayor.";
const capture = {
  id: "capture",
  text,
  source: {
    ...{ id: "source", title: "A report", publisher: null, byline: null, url: null },
    ...{ publishedAt: null, publishedZone: null, language: "en" },
  },
};

/** An entry in which everything is chosen, and that changes may not touch. */
function filled(): Entry {
  const entry = entrySchema.parse({
    ...{ matter: "m1", party: "p1", speaker: "s1", summary: "It can be crossed." },
    datings: [{ key: "d1", edtf: "2026-05", preferred: true }],
    quotations: [
      { key: "q1", capture: "capture", text: "The bridge is safe", at: { start: 22, end: 40 } },
      { key: "q2", capture: "other", text: "It is safe.", at: { start: 0, end: 11 } },
    ],
    answers: [{ key: "a1", claim: "c1", type: "denies", heading: "Bridge" }],
    stances: {
      one: { position: "asserts", quotation: "q1", words: "safe", reason: "So it says." },
      two: { position: "denies", quotation: "q2" },
    },
  });
  return frozen(entry);
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe("the matter", () => {
  test("takes party, answers and stances along when it changes; what was said stays", () => {
    const before = filled();
    const after = changes.chooseMatter(before, "m2");
    expect(after).toEqual({ ...before, matter: "m2", party: null, answers: [], stances: {} });
    expect(changes.chooseMatter(before, null)).toMatchObject({ matter: null, party: null });
    expect(changes.chooseMatter(before, "m1")).toBe(before);
  });
});

describe("the speaker", () => {
  const offices = [{ title: "Mayor", organisation: null, from: null, to: null }];

  test("speaks in the office that was named with them, unless another is typed already", () => {
    const before = filled();
    const made = changes.chooseNewSpeaker(before, { id: "s2", offices });
    expect(made).toEqual({ ...before, speaker: "s2", speakerRole: "Mayor" });
    const typed = changes.setFields(before, { speakerRole: "Candidate" });
    expect(changes.chooseNewSpeaker(typed, { id: "s2", offices }).speakerRole).toBe("Candidate");
    expect(changes.chooseNewSpeaker(before, { id: "s2", offices: [] }).speakerRole).toBe("");
  });
});

describe("the occasion", () => {
  test("that is shared brings its dates; left again, nothing of it remains", () => {
    const shared = changes.shareOccasion(filled(), { id: "o1", title: "Interview" });
    expect(shared).toMatchObject({ occasion: "o1", occasionTitle: "Interview", datings: [] });
    expect(changes.leaveSharedOccasion(shared)).toMatchObject({
      ...{ occasion: null, occasionTitle: "", datings: [] },
    });
  });
});

describe("where it was first published", () => {
  test("holds for all words, those taken later included", () => {
    const chosen = changes.chooseFirstPublished(filled(), "paper", "");
    expect(chosen.quotations.map(({ upstream }) => upstream)).toEqual(["paper", "paper"]);
    const passage = { start: 4, end: 12, isQuoted: true };
    const more = changes.takeWords(chosen, "q3", capture, passage);
    expect(more.quotations[2]?.upstream).toBe("paper");
    const typed = changes.chooseFirstPublished(more, null, "A broadcast");
    expect(typed).toMatchObject({ firstPublished: null, firstPublishedTitle: "A broadcast" });
    expect(typed.quotations.every(({ upstream }) => upstream === null)).toBe(true);
  });
});

describe("datings", () => {
  test("have one that is preferred: the first, until another is chosen", () => {
    const first = changes.addDating(entrySchema.parse({}), "d1", { edtf: "2026" }, false);
    const second = changes.addDating(first, "d2", { edtf: "2027", phrase: "next year" }, false);
    expect(second.datings).toMatchObject([
      { key: "d1", edtf: "2026", phrase: "", preferred: true },
      { key: "d2", edtf: "2027", phrase: "next year", preferred: false },
    ]);
    const other = changes.changeDating(second, "d2", { preferred: true });
    expect(other.datings.map(({ preferred }) => preferred)).toEqual([false, true]);
    const noted = changes.changeDating(second, "d2", { note: "As printed." });
    expect(noted.datings.map(({ preferred }) => preferred)).toEqual([true, false]);
    expect(changes.removeDating(second, "d1").datings.map(({ key }) => key)).toEqual(["d2"]);
  });

  test("leave the preferred one of a shared occasion where it is", () => {
    const added = changes.addDating(entrySchema.parse({}), "d1", {}, true);
    expect(added.datings).toMatchObject([{ edtf: "", preferred: false }]);
  });
});

describe("words", () => {
  test("are verbatim in quotation marks, and in a turn of a transcript at its time, reported outside them, in the language of the article", () => {
    const empty = entrySchema.parse({});
    const quoted = changes.takeWords(empty, "q", capture, { start: 5, end: 11, isQuoted: true });
    expect(quoted.quotations).toMatchObject([
      { key: "q", capture: "capture", form: "verbatim", text: "bridge", language: "en" },
    ]);
    const turn = { start: 5, end: 11, isQuoted: true, time: 1574 };
    expect(changes.takeWords(empty, "q", capture, turn).quotations).toMatchObject([
      { form: "verbatim", mediaTime: "26:14", mediaEnd: "" },
    ]);
    const source = { ...capture.source, language: "und" };
    const passage = { start: 4, end: 20, isQuoted: false };
    const reported = changes.takeWords(empty, "q", { ...capture, source }, passage);
    expect(reported.quotations).toMatchObject([{ form: "reported", language: "" }]);
  });

  const taken: changes.Taken = { at: { start: 22, end: 40 }, form: "verbatim" };
  const typed = (entry: Entry, words: string, at = taken) =>
    changes.typeWords(entry, "q1", words, text, at);
  const q1 = (entry: Entry) => entry.quotations.find(({ key }) => key === "q1");

  test("that are cut shorter are followed to their place; changed ones are ours until put back", () => {
    const before = filled();
    const shorter = typed(before, "bridge is safe");
    expect(q1(shorter)).toMatchObject({ form: "verbatim", at: { start: 26, end: 40 } });
    const changed = typed(shorter, "bridge is sound");
    expect(q1(changed)).toMatchObject({ form: "paraphrase", text: "bridge is sound" });
    const back = typed(changed, "The bridge is safe");
    expect(q1(back)).toEqual(q1(before));
    expect(q1(typed(changed, "bridge", { ...taken, form: "reported" }))?.form).toBe("reported");
  });

  test("that stand there twice are no one place", () => {
    const letters = typed(filled(), "e");
    expect(q1(letters)).toMatchObject({ form: "paraphrase", at: taken.at });
  });

  test("of a capture that is not open keep their place and form", () => {
    const after = changes.typeWords(filled(), "q2", "It is unsafe.", null, taken);
    expect(after.quotations[1]).toMatchObject({ form: "verbatim", at: { start: 0, end: 11 } });
  });

  test("whose form is not a paraphrase are those of the capture, whatever is typed", () => {
    const points = [...text];
    const span = fc
      .tuple(fc.nat(points.length), fc.nat(points.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), span), { maxLength: 4 }), (edits) => {
        const end = edits.reduce(
          (entry: Entry, edit) =>
            typed(
              entry,
              typeof edit === "string" ? edit : sliceCodePoints(text, edit.start, edit.end),
            ),
          filled(),
        );
        const words = q1(end);
        if (!words || words.form === "paraphrase") return;
        expect(quoteState(text, words).state).toBe("exact");
        const [saved] = changes.trimWords(end).quotations;
        expect(saved && quoteAt(text, saved.text, words.at ?? { start: 0, end: 0 })).toBeTruthy();
      }),
    );
  });

  test("that are taken out leave the stances that rested on them without any", () => {
    const after = changes.removeWords(filled(), "q1");
    expect(after.quotations.map(({ key }) => key)).toEqual(["q2"]);
    expect(after.stances).toMatchObject({
      one: { position: "asserts", quotation: null, words: "", reason: "So it says." },
      two: { quotation: "q2" },
    });
  });
});

describe("answers", () => {
  test("are to one claim, or to several; a second choice takes one back", () => {
    const before = filled();
    expect(changes.answerOnly(before, "c2", "a2").answers).toMatchObject([
      { key: "a2", claim: "c2", type: "unclassified", via: "not_stated" },
    ]);
    const both = changes.toggleAnswer(before, "c2", "a2");
    expect(both.answers.map(({ claim }) => claim)).toEqual(["c1", "c2"]);
    expect(changes.toggleAnswer(both, "c1", "a3").answers).toMatchObject([{ claim: "c2" }]);
    const typed = changes.changeAnswer(both, "a2", { type: "disputes" });
    expect(typed.answers.map(({ type }) => type)).toEqual(["denies", "disputes"]);
  });
});

describe("stances", () => {
  const ofOne = (entry: Entry) => changes.removeWords(entry, "q2");

  test("rest on the only words there are; of several, on those the reporter is at", () => {
    const one = changes.takeStance(ofOne(filled()), "three", "asserts", null);
    expect(one.stances.three).toMatchObject({ position: "asserts", quotation: "q1", words: "" });
    const several = changes.takeStance(filled(), "three", "asserts", null);
    expect(several.stances.three?.quotation).toBeNull();
    expect(changes.takeStance(filled(), "three", "denies", "q2").stances.three).toMatchObject({
      ...{ position: "denies", quotation: "q2" },
    });
    const none = changes.takeStance(entrySchema.parse({}), "three", "asserts", null);
    expect(none.stances.three?.quotation).toBeNull();
  });

  test("that are taken otherwise keep their words and reason; taken back, they are gone", () => {
    const before = filled();
    const after = changes.takeStance(before, "one", "leaves_open", "q2");
    expect(after.stances.one).toEqual({ ...before.stances.one, position: "leaves_open" });
    expect(Object.keys(changes.takeStance(before, "one", null, null).stances)).toEqual(["two"]);
  });

  test("that rest on other words rest on all of them", () => {
    const moved = changes.changeStance(filled(), "one", { quotation: "q2" });
    expect(moved.stances.one).toMatchObject({ quotation: "q2", words: "", reason: "So it says." });
    const narrowed = changes.changeStance(filled(), "two", { words: "safe" });
    expect(narrowed.stances.two).toMatchObject({ quotation: "q2", words: "safe" });
    const before = filled();
    expect(changes.changeStance(before, "three", { reason: "None." })).toBe(before);
  });
});
