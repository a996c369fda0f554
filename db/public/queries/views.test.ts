/** What is said of a page by one document alone is what the public record shows, where nothing else is published. */
import { describe, expect, test } from "vitest";
import { publicOf } from "@/db/public/public-of.fixture";
import { manyVoices } from "@/lib/comparison/many.fixture";
import { comparisonView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { excerptOf } from "@/lib/document/excerpt";
import { type ShownLine, shownPoint } from "@/lib/people/ledger-rows";
import { isNamed } from "@/lib/people/unnamed";
import { longMatter } from "@/lib/review/long.fixture";
import { pairPages } from "@/lib/views/pair";
import { peopleLines } from "@/lib/views/people-line";
import { personViews } from "@/lib/views/person";
import { sourcePages, takenFrom } from "@/lib/views/source";
import { statementPages } from "@/lib/views/statement";
import { getPair } from "./pairs";
import { listPeople } from "./people";
import { getPerson, getPersonPositions } from "./person-pages";
import { getSource, listSourceStatements } from "./sources";
import { getStatement } from "./statements";

/** The example, in which one statement alone says who its speaker is. */
const namedBy = (statementId: string): MatterDocument => ({
  ...exampleDocument,
  statements: exampleDocument.statements.map((row) =>
    row.id === statementId ? row : { ...row, speakerRole: null },
  ),
});

test.each(
  exampleDocument.statements.flatMap(({ id, speakerRole, attributedById }) =>
    speakerRole && !attributedById ? [[id]] : [],
  ),
)("the page of a person and the list of people give one role, known by %s alone", async (id) => {
  const document = namedBy(id);
  const record = publicOf(document);
  const said = document.statements.find((row) => row.id === id);
  const { people } = await listPeople("", record);
  const roles = await Promise.all(
    people.map(async ({ slug, role }) => ({
      listed: role,
      shown: (await getPerson(slug, record))?.role?.title ?? null,
    })),
  );
  expect(roles).toContainEqual({ listed: said?.speakerRole, shown: said?.speakerRole });
  for (const { listed, shown } of roles) expect(listed).toBe(shown);
  expect(peopleLines(document).map((row) => row.role)).toContain(said?.speakerRole);
});

describe.each([
  ["of the demo", exampleDocument],
  ["of many voices", manyVoices],
  ["of many statements", longMatter(120)],
])("the pages %s", (_, document) => {
  const record = publicOf(document);

  test("of statements", async () => {
    const pageOf = statementPages(excerptOf(document));
    for (const { id } of document.statements) {
      expect((await getStatement(id, record))?.statement).toEqual(pageOf(id));
    }
  });

  test("of pairs", async () => {
    const pageOf = pairPages(comparisonView(document));
    for (const { id } of document.rebuttals) {
      expect((await getPair(id, record))?.pair).toEqual(pageOf(id));
    }
  });

  test("of sources", async () => {
    const pageOf = sourcePages(document);
    const taken = takenFrom(excerptOf(document));
    for (const { id } of document.sources) {
      expect(await getSource(id, record)).toEqual(pageOf(id));
      const shown = (await listSourceStatements(id, undefined, record)).taken;
      const byId = taken(id).toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1));
      expect(shown).toEqual(byId.slice(0, shown.length));
    }
  });

  test("of people", async () => {
    const viewOf = personViews(document);
    for (const { id, slug } of document.speakers.filter(isNamed)) {
      const view = viewOf(id);
      const person = await getPerson(slug, record);
      const rows = person?.ledger.entries.flatMap((entry) => entry.rows) ?? [];
      const keyOf = ({ line }: ShownLine) => `${line.statementId} ${line.pointId}`;
      const byKey = new Map(view?.ledger.map((row) => [keyOf(row), row]));
      expect(rows).toEqual(rows.map((row) => byKey.get(keyOf(row))));
      expect(person?.ledger.summary.statements).toBe(
        new Set(view?.ledger.map((row) => row.line.statementId)).size,
      );
      const { positions } = (await getPersonPositions(slug, { only: "all" }, record)) ?? {};
      const held = new Map(view?.positions.map((row) => [row.point.id, row]));
      expect(positions?.total).toBe(held.size);
      for (const { point, partyIndex, taken, takenBack } of positions?.points ?? []) {
        const shown = held.get(point.id);
        expect({ point: shownPoint(point), partyIndex, takenBack }).toEqual({
          ...{ point: shown?.point, partyIndex: shown?.partyIndex, takenBack: shown?.takenBack },
        });
        const words = new Map(shown?.taken.map((row) => [row.statementId, row.words]));
        for (const row of taken) expect(row.words).toEqual(words.get(row.statement.id));
      }
    }
    expect(viewOf("nobody")).toBeNull();
  });

  test("of the list of people", async () => {
    expect((await listPeople("", record)).people).toEqual(
      peopleLines(document).map(({ newest: __, ...line }) => line),
    );
  });
});
