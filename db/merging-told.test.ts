/** What merging refuses to blur, and that what is told before is what happens. */
import { describe, expect, test } from "vitest";
import { rebuild } from "@/db/catch-up";
import { removeStatement } from "@/db/desk/mutations/removals";
import { takeStance } from "@/db/desk/mutations/stances";
import { changeStatement } from "@/db/desk/mutations/statements";
import { undoMerge } from "@/db/desk/mutations/undo";
import { planRemoval } from "@/db/desk/queries/removals";
import * as t from "@/db/desk/schema";
import { findGone } from "@/db/public/queries/gone";
import { findLeadsTo } from "@/db/public/queries/led-on";
import { thrownBy } from "@/db/test-support";
import { InputError } from "@/lib/errors";
import { house } from "./merging.fixture";

/** Two statements of one speaker, in a matter that readers do not have. */
function two() {
  const h = house();
  const elsewhere = h.other();
  const speaker = h.speakerOf("Ana").publicId;
  const one = h.said(speaker, "The first of them is this.", elsewhere);
  const other = h.said(speaker, "The second of them is that.", elsewhere);
  const change = (id: string, fields: Parameters<typeof changeStatement>[1]["fields"]) =>
    changeStatement(h.reporter, {
      ...{ record: id, revision: h.row("statements", id).revision, fields },
    });
  const numberOf = (id: string) => {
    const { id: key } = h.row("statements", id);
    return h.db
      .select()
      .from(t.memberships)
      .all()
      .find((row) => row.statementId === key)?.number;
  };
  return { ...h, elsewhere, speaker, one, other, change, numberOf };
}

describe("two statements", () => {
  test("one of which is attributed stay two: her own words never become nobody's", () => {
    const { one, other, change, merge, row, speakerOf } = two();
    change(other, { attributedBy: speakerOf("Zed").publicId });
    const said =
      "One is by Ana, the other is only attributed to Ana by Zed. Decide which it is first.";
    for (const [keep, gone] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(thrownBy(InputError, () => merge("statements", keep, gone)).message).toContain(said);
    }
    expect(row("statements", one).attributedById).toBeNull();
  });

  test("that are attributed alike are one", () => {
    const { one, other, change, merge, row, speakerOf } = two();
    const zed = speakerOf("Zed").publicId;
    change(one, { attributedBy: zed });
    change(other, { attributedBy: zed });
    merge("statements", one, other);
    expect(row("statements", one).attributedById).toBe(row("speakers", zed).id);
  });

  test("say on whose behalf the one that stays is made, where only the other says so", () => {
    const { one, other, change, look, merge, row, speakerOf } = two();
    const office = speakerOf("The office").publicId;
    change(other, { onBehalfOf: office });
    expect(look("statements", one, other).gets).toContain("On behalf of: The office");
    merge("statements", one, other);
    expect(row("statements", one).onBehalfOfId).toBe(row("speakers", office).id);
  });

  test("are told with the number that the one gets, which moves up where readers had none", () => {
    const { speaker, elsewhere, one, other, said, look, merge, numberOf } = two();
    const third = said(speaker, "The third of them is another.", elsewhere);
    const matter = "“Is it so elsewhere?”";
    const far = look("statements", third, one);
    expect(far.goes).toContain(`The number S1 in ${matter}; it is S2 there`);
    const near = look("statements", other, one);
    expect(near.gets).toContain(`The number S1 in ${matter}; it was S2 there`);
    expect(near.goes.filter((line) => line.includes("number"))).toEqual([]);
    merge("statements", other, one);
    expect([numberOf(other), numberOf(third)]).toEqual([1, 2]);
  });

  test("tell the words that a stance was read from and that go, where both name some", () => {
    const { reporter, read, matter, speaker, said, look } = two();
    const [first, second] = ["It is on the whole so.", "It is so, as all know."].map((words) =>
      said(speaker, words),
    ) as [string, string];
    const point = read().points[0]?.id ?? "";
    for (const statement of [first, second]) {
      const { id, text } = read(matter).quotations.find((row) => row.statementId === statement) ?? {
        ...{ id: "", text: "" },
      };
      const span = { quotation: id, span: { start: 0, end: text.length - 1 } };
      takeStance(reporter, { statement, point, position: "asserts", ...span });
    }
    expect(look("statements", first, second).goes).toContain(
      "Words that are read as “Asserts”: It is so, as all know",
    );
  });
});

describe("an address that led to another record", () => {
  test("leads there no more once the merge was undone and the record shown by itself", async () => {
    const { said, speakerOf, publish, merge, editor, db, matter, readers, holds, desk, folder } =
      house();
    const speaker = speakerOf("Ana").publicId;
    const [a, b] = ["This is the first.", "That is the second."].map((words) =>
      said(speaker, words),
    ) as [string, string];
    publish();
    const { act } = merge("statements", a, b);
    publish();
    expect(await findLeadsTo("statements", b, readers())).toBe(a);
    undoMerge(editor, { act });
    publish();
    const { seen } = planRemoval(db, "statement", matter, b, new Map());
    removeStatement(editor, { matter, statement: b, seen });
    publish();
    const leads = () => findLeadsTo("statements", b, readers());
    expect(await leads()).toBeUndefined();
    expect((await findGone("statements", b, readers()))?.reason).toContain("They were two.");
    rebuild(desk, folder);
    expect(await leads()).toBeUndefined();
    holds();
  });

  test("does not lead in a circle where they were merged the other way since", async () => {
    const { said, speakerOf, publish, merge, editor, readers, holds } = house();
    const speaker = speakerOf("Ana").publicId;
    const [a, b] = ["This is the first.", "That is the second."].map((words) =>
      said(speaker, words),
    ) as [string, string];
    publish();
    const { act } = merge("statements", a, b);
    publish();
    undoMerge(editor, { act });
    merge("statements", b, a);
    publish();
    expect(await findLeadsTo("statements", a, readers())).toBe(b);
    expect(await findLeadsTo("statements", b, readers())).toBeUndefined();
    holds();
  });
});

test("two speakers whom one statement names, as whoever it is for and whoever reports it, stay two", () => {
  const { one, change, speakerOf, merge } = two();
  const [office, zed] = ["The office", "Zed"].map((name) => speakerOf(name).publicId) as [
    string,
    string,
  ];
  change(one, { onBehalfOf: office, attributedBy: zed });
  expect(thrownBy(InputError, () => merge("speakers", office, zed)).message).toContain(
    "One statement names both The office and Zed",
  );
});
