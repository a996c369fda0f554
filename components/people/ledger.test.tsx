import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { LedgerPart } from "@/db/public/queries/person-ledger";
import { exampleDocument } from "@/lib/document/example";
import { type LedgerFilter, wholeLedger } from "@/lib/people/ledger-filter";
import { summaryOf } from "@/lib/people/ledger-list.fixture";
import type { LedgerCell, LedgerSearch, ShownLine } from "@/lib/people/ledger-rows";
import { personViews } from "@/lib/views/person";
import { LedgerCellText } from "./ledger-cell";
import { LedgerFilters } from "./ledger-filters";
import { LedgerFoldRow } from "./ledger-fold";
import { LedgerRowLine } from "./ledger-row";
import { LedgerYears } from "./ledger-years";

const speaker = exampleDocument.speakers.find((row) => row.name === "Donald Trump");
const rows = personViews(exampleDocument)(speaker?.id ?? "")?.ledger ?? [];
const [row] = rows as [ShownLine];

const textOf = (shown: React.ReactNode) =>
  renderToStaticMarkup(shown)
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ");

describe("where no reply stands beside words", () => {
  const found: LedgerSearch = {
    ...{ id: "search", statementId: row.line.statementId, partyName: "Cuba", outcome: "replied" },
    ...{ where: "the archive", searchedAt: "2026-03-02T06:00:00.000Z" },
  };
  const given: LedgerCell = { kind: "reply_given", found: null, asked: ["He replied."] };

  test("one that was given is told, and how it is known", () => {
    const said = "A reply was given, and is not yet set beside these words.";
    const inCell = (cell: LedgerCell) => textOf(<LedgerCellText cell={cell} named={false} />);
    expect(inCell(given)).toContain(`${said} He replied.`);
    expect(inCell({ ...given, found, asked: [] })).toContain(
      `${said} One from Cuba was found in the archive, 2 Mar 2026.`,
    );
    expect(inCell(given)).not.toMatch(/no reply|no search/i);
  });

  test("its sign denies no reply that was given", () => {
    const silent = { ...row, sign: "no_reply" as const };
    const shown = (facing: LedgerCell) =>
      textOf(<LedgerRowLine row={{ ...silent, facing }} sort="claims" slug="t" />);
    expect(shown({ kind: "no_reply", search: null, asked: [] })).toMatch(/No reply(?! on record)/);
    expect(shown(given)).not.toMatch(/no reply/i);
    expect(shown(given)).toContain("Reply given");
  });
});

test("a fold leads on without a number: its point may be there in other positions, too", () => {
  const fold = { times: 12, answered: 0, first: "2026-02-01", last: "2026-02-01", isOrdered: true };
  const shown = renderToStaticMarkup(
    <LedgerFoldRow rows={[row]} fold={fold} slug="t" filter={wholeLedger} sort="claims" />,
  );
  const [, href, words] = /<a href="([^"]*\?[^"]*)">(.*?)<\/a><\/p><\/details>/.exec(shown) ?? [];
  expect(href).toContain(`point=${row.point?.id}`);
  expect(words?.replaceAll("<!-- -->", "")).toBe("More on this point, 2026");
});

const lines = rows.map(({ line }) => line);
const part = (change: Partial<LedgerFilter>): LedgerPart => {
  const filter = { ...wholeLedger, ...change };
  return {
    ...{ filter, summary: summaryOf(lines, filter), entries: [], next: null },
    ...{ points: [], attributions: [], point: null },
  };
};

test("what is chosen stays chosen in the form, though it is not among what is said most", () => {
  const [, first, second] = rows.map(({ point }) => point);
  if (!first || !second) throw new Error("He speaks to several points.");
  const matter = { id: "m", slug: "m", question: "Which?" };
  const [chosen, other] = [first, second].map((point) => ({
    ...{ ...point, opposite: null, note: null, matter },
  }));
  if (!chosen || !other) throw new Error("Two points make two.");
  const optionsOf = (ledger: LedgerPart) =>
    [
      ...renderToStaticMarkup(<LedgerFilters slug="t" ledger={ledger} />)
        .replace(/.*name="point"/s, "")
        .replace(/<\/select>.*/s, "")
        .matchAll(/<option value="([^"]*)"( selected="")?/g),
    ].map(([, id, selected]) => [id, Boolean(selected)]);
  const ledger = { ...part({ point: chosen.id }), point: chosen };
  expect(optionsOf({ ...ledger, points: [other] })).toEqual([
    ["", false],
    [chosen.id, true],
    [other.id, false],
  ]);
  expect(optionsOf({ ...ledger, points: [other, chosen] })).toEqual([
    ["", false],
    [other.id, false],
    [chosen.id, true],
  ]);
});

test.each([
  [{}, "offered"],
  [{ year: "none" }, "offered"],
  [{ year: 2026 }, "chosen"],
] as [Partial<LedgerFilter>, string][])("of %j the months of a year are %s", (change, are) => {
  const { summary, filter } = part(change);
  const shown = renderToStaticMarkup(<LedgerYears slug="t" summary={summary} filter={filter} />);
  expect(/data-months="(\w+)"/.exec(shown)?.[1]).toBe(are);
});
