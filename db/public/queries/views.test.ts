/** What is said of a page by one document alone is what the public record shows, where nothing else is published. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { publicPath, publicReader } from "@/db/public/files";
import { rebuildPublicRecord } from "@/db/public/project";
import { manyVoices } from "@/lib/comparison/many.fixture";
import { comparisonView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { excerptOf } from "@/lib/document/excerpt";
import { longMatter } from "@/lib/review/long.fixture";
import { commitText, type HeldText } from "@/lib/versions/commitments";
import { sealDocument } from "@/lib/versions/version";
import { pairPages } from "@/lib/views/pair";
import { peopleLines } from "@/lib/views/people-line";
import { sourcePages, takenFrom } from "@/lib/views/source";
import { statementPages } from "@/lib/views/statement";
import { getPair } from "./pairs";
import { listPeople } from "./people";
import { getSource, listSourceStatements } from "./sources";
import { getStatement } from "./statements";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A public record of this one matter. */
function publicOf(document: MatterDocument) {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-views-"));
  folders.push(folder);
  const texts: HeldText[] = [];
  const { skeleton, hash } = sealDocument(document, (_, text) => {
    const held = commitText(text);
    texts.push({ ...held, text, withheldAt: null, withheldReason: null });
    return held.commitment;
  });
  const { id } = document.matter;
  rebuildPublicRecord(publicPath(folder), [
    {
      ...{
        logId: 1,
        matterId: id,
        number: 1,
        publishedAt: "2026-02-03T09:00:00.000Z",
        hash,
        texts,
      },
      ...{ approvedBy: null, document: skeleton, withdrawal: null },
      ...{ correctionKind: null, correctionWhat: null, correctionReason: null },
    },
  ]);
  return publicReader(folder);
}

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

  test("of the list of people", async () => {
    expect((await listPeople("", record)).people).toEqual(
      peopleLines(document).map(({ newest: __, ...line }) => line),
    );
  });
});
