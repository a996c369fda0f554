import { describe, expect, it } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { amendedBy, spot } from "./amended";
import { withheldText } from "./commitments";

const [rebuttal] = exampleDocument.rebuttals;
const [occasion] = exampleDocument.occasions;
const [statement] = exampleDocument.statements;
const [party] = exampleDocument.parties;
if (!rebuttal || !occasion || !statement || !party) throw new Error("The example has all of them.");

const typed = (type: "denies" | "disputes" | "partly_denies"): MatterDocument => ({
  ...exampleDocument,
  rebuttals: exampleDocument.rebuttals.map((row) =>
    row.id === rebuttal.id ? { ...row, type } : row,
  ),
});
const called = (question: string, document = exampleDocument): MatterDocument => ({
  ...document,
  matter: { ...document.matter, question },
});
const step = (number: number, before: MatterDocument, after: MatterDocument) => ({
  ...{ number, kind: "correction" as const, before, after },
});

describe("what corrections put right", () => {
  it("is marked with what stood there before", () => {
    const { marks, past } = amendedBy(
      [step(2, typed("denies"), typed("partly_denies"))],
      typed("partly_denies"),
    );
    expect([...marks]).toEqual([[spot(rebuttal.id, "type"), { was: "Denies", number: 2 }]]);
    expect(past.size).toBe(0);
  });

  it("stays marked while something else is updated", () => {
    const shown = called("Something else?", typed("partly_denies"));
    const { marks } = amendedBy([step(2, typed("denies"), typed("partly_denies"))], shown);
    expect(marks.get(spot(rebuttal.id, "type"))?.was).toBe("Denies");
  });

  it("is marked with the last correction of a place, and no more once an update changed it", () => {
    const steps = [
      step(2, typed("denies"), typed("disputes")),
      step(3, typed("disputes"), typed("partly_denies")),
    ];
    expect(amendedBy(steps, typed("partly_denies")).marks.get(spot(rebuttal.id, "type"))).toEqual({
      was: "Disputes",
      number: 3,
    });
    expect(amendedBy(steps, typed("denies")).marks.size).toBe(0);
  });

  it("follows what pages derive: the date that is shown, and the treatment of a point", () => {
    const redated: MatterDocument = {
      ...exampleDocument,
      occasions: exampleDocument.occasions.map((row) =>
        row.id === occasion.id
          ? { ...row, datings: row.datings.map((one) => ({ ...one, preferred: false })) }
          : row,
      ),
    };
    expect(
      amendedBy([step(2, redated, exampleDocument)], exampleDocument).marks.get(
        spot(occasion.id, "when"),
      ),
    ).toEqual({ was: "date not stated", number: 2 });
    const [, second] = exampleDocument.stances.filter(
      (row) => row.pointId === exampleDocument.points[0]?.id,
    );
    const asserted: MatterDocument = {
      ...exampleDocument,
      stances: exampleDocument.stances.map((row) =>
        row === second ? { ...row, position: "asserts" } : row,
      ),
    };
    expect(
      amendedBy([step(2, asserted, exampleDocument)], exampleDocument).marks.get(
        spot(rebuttal.id, { point: exampleDocument.points[0]?.id ?? "" }),
      ),
    ).toEqual({ was: "Conceded", number: 2 });
  });

  it("never shows what was withheld", () => {
    const { marks } = amendedBy(
      [
        step(2, called(withheldText), called("Is it so?")),
        step(3, called("Was it?"), called(withheldText)),
      ],
      called("Is it so?"),
    );
    expect(marks.size).toBe(0);
  });

  it("is past where nothing of it is shown any more, and not where it took something out", () => {
    const without: MatterDocument = {
      ...exampleDocument,
      parties: exampleDocument.parties.filter((row) => row.id !== party.id),
    };
    const renamed: MatterDocument = {
      ...exampleDocument,
      parties: exampleDocument.parties.map((row) =>
        row.id === party.id ? { ...row, name: "America" } : row,
      ),
    };
    expect([...amendedBy([step(2, exampleDocument, renamed)], without).past]).toEqual([2]);
    expect([...amendedBy([step(2, exampleDocument, without)], without).past]).toEqual([]);
  });
});
