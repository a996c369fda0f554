/** What a correction changed in short: that it is kept, and that a withheld text leaves it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { commitText, type HeldText } from "@/lib/versions/commitments";
import { sealDocument } from "@/lib/versions/version";
import { openPublicWriter, publicPath, publicReader } from "./files";
import { projectSteps, rebuildPublicRecord } from "./project";
import { listCorrectionsInShort } from "./queries/corrections-in-short";
import type { PublishedVersion } from "./steps";

const folder = mkdtempSync(join(tmpdir(), "gainsay-short-changes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every text with its commitment: the same in each version. */
const held = new Map<string, HeldText>();

function version(number: number, document: MatterDocument): PublishedVersion {
  const texts = new Set<HeldText>();
  const { skeleton, hash } = sealDocument(document, (_, text) => {
    const row = held.get(text) ?? {
      ...commitText(text),
      ...{ withheldAt: null, withheldReason: null },
    };
    held.set(text, row);
    texts.add(row);
    return row.commitment;
  });
  const correction = number > 1 ? ("correction" as const) : null;
  return {
    ...{ logId: number, matterId: document.matter.id, number, hash, texts: [...texts] },
    ...{ publishedAt: `2026-02-0${number}T09:00:00.000Z`, approvedBy: null, document: skeleton },
    ...{ withdrawal: null, correctionKind: correction, rechecks: [] },
    ...{ correctionWhat: correction && "A name.", correctionReason: correction && "It was wrong." },
  };
}

const named = (name: string): MatterDocument => ({
  ...exampleDocument,
  parties: exampleDocument.parties.map((row, at) => (at === 0 ? { ...row, name } : row)),
});
const changes = async () =>
  (await listCorrectionsInShort(5, publicReader(folder))).map(({ change }) => change);

test("is kept with its version; a text withheld later leaves every change that has it", async () => {
  const steps = [version(1, named("The secret name")), version(2, named("U.S."))];
  rebuildPublicRecord(publicPath(folder), steps);
  expect(await changes()).toEqual([{ was: "The secret name", is: "U.S." }]);

  const secret = held.get("The secret name");
  const gone = (row: HeldText) =>
    row === secret
      ? { ...row, salt: null, text: null, withheldAt: "2026-02-03T09:00:00.000Z" }
      : row;
  const third = version(3, named("United States"));
  const last = { ...third, texts: [...third.texts, ...(secret ? [secret] : [])].map(gone) };
  const record = openPublicWriter(publicPath(folder));
  projectSteps(record, [last]);
  record.connection.close();
  const without = [
    { was: "U.S.", is: "United States" },
    { was: "[withheld]", is: "U.S." },
  ];
  expect(await changes()).toEqual(without);

  const again = steps.map((step) => ({ ...step, texts: step.texts.map(gone) }));
  rebuildPublicRecord(publicPath(folder), [...again, last]);
  expect(await changes()).toEqual(without);
});
