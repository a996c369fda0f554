/** What is cited, as pages have it and as rows of exports have it: one and the same. */
import { describe, expect, test } from "vitest";
import { publicOf } from "@/db/public/public-of.fixture";
import { citedDatasets, worksIn } from "@/lib/citing/rows";
import { apa, chicago } from "@/lib/citing/styles";
import type { Work } from "@/lib/citing/work";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { datasets } from "@/lib/export/datasets";
import { exportRows } from "./export-rows";
import { findWork } from "./works";

const site = "https://gainsay.example";

/** The example, in which the words of S6 are a translation, and S1 has more words, whose id comes before all others. */
function example(): MatterDocument {
  const s6 = exampleDocument.statements[5];
  const main = exampleDocument.quotations.find((row) => row.statementId === s6?.id);
  if (!main) throw new Error("The example has six statements with words.");
  const s1 = exampleDocument.quotations.findLast(
    (row) => row.statementId === exampleDocument.statements[0]?.id && row.form === "verbatim",
  );
  if (!s1) throw new Error("S1 has words of its speaker.");
  const original = { ...main, id: "quotOriginal", text: "Cuba se prepara.\n¿Qué hará?" };
  return {
    ...exampleDocument,
    quotations: [
      ...exampleDocument.quotations.map((row) =>
        row.id === main.id ? { ...row, originalId: original.id, translatedBy: "Ana Ruiz" } : row,
      ),
      { ...original, language: "es", form: "verbatim" },
      { ...s1, id: "0quotLater00", text: "Cuba will be free again." },
    ],
  };
}
const record = publicOf(example());
const { slug, question } = exampleDocument.matter;
const [pair] = exampleDocument.rebuttals;
const find = (address: string) => findWork(address.split("/").slice(1), site, record);

async function inRows(): Promise<Work[]> {
  const works: Work[] = [];
  for (const name of citedDatasets)
    for await (const some of worksIn({ name, ...datasets[name] }, exportRows(record, name), site))
      works.push(...some);
  return works;
}

test("every row that is cited is what its page is cited as", async () => {
  const { rebuttals, statements } = exampleDocument;
  const pages = await Promise.all([
    find(`/matters/${slug}`),
    ...rebuttals.map(({ id }) => find(`/pairs/${id}`)),
    ...statements.map(({ id }) => find(`/statements/${id}`)),
  ]);
  expect(pages).not.toContain(undefined);
  expect(await inRows()).toEqual(pages);
});

describe("an address", () => {
  test("of a version, and of a pair in it, leads to what stands there for ever", async () => {
    const matter = await find(`/matters/${slug}/v/1`);
    expect(matter).toMatchObject({
      ...{ key: `gainsay-${slug}-v1`, title: question, published: "2026-02-03" },
      ...{ href: `${site}/matters/${slug}/v/1`, version: { number: 1 } },
    });
    expect(await find(`/matters/${slug}`)).toEqual(matter);
    expect(await find(`/matters/${slug}/v/1/pairs/${pair?.id}`)).toEqual(
      await find(`/pairs/${pair?.id}`),
    );
  });

  test("of a speaker leads to the page that follows the record, with no version", async () => {
    expect(await find("/people/donald-trump")).toMatchObject({
      ...{ title: "Donald Trump: statements and positions on record", version: null },
      ...{ published: "2026-02-03", href: `${site}/people/donald-trump` },
    });
  });

  test.each([
    ...["", "/matters", "/matters/none", `/matters/${slug}/v/2`, `/matters/${slug}/v/x`],
    ...[`/matters/${slug}/v`, `/matters/${slug}/v/1/pairs`, `/matters/${slug}/v/1/pairs/none`],
    ...["/pairs/none", "/statements/none", "/people/none", "/people/donald-trump/x", "/desk/x"],
  ])("such as %j leads to nothing", async (address) => {
    expect(await find(address)).toBeUndefined();
  });
});

test("a statement is cited with whose words they are, and both its wordings", async () => {
  expect(await find(`/statements/${exampleDocument.statements[5]?.id}`)).toMatchObject({
    title:
      "Carlos Fernandez de Cossio: “Cuba is, of course, preparing itself with creativity, resilience, and seriousness. What will Cuba do? Just watch.”",
    original: { title: "“Cuba se prepara. ¿Qué hará?”", language: "es" },
    said: { by: "Carlos Fernandez de Cossio", edtf: "[..2026-02-02]" },
    partOf: question,
  });
});

test("in two styles, with the version and where it stands", async () => {
  const matter = (await find(`/matters/${slug}`)) as Work;
  const statement = (await find(`/statements/${exampleDocument.statements[0]?.id}`)) as Work;
  expect(apa(matter)).toBe(
    `Gainsay. (2026, February 3). ${question} (Version 1) [Claims and replies on record]. ${matter.href}`,
  );
  expect(chicago(matter)).toBe(
    `Gainsay. “${question}” Claims and replies on record. Version 1. February 3, 2026. ${matter.href}.`,
  );
  expect(apa(statement)).toBe(
    `Gainsay. (2026, February 3). ${statement.title} [Statement on record; said 1 Feb 2026]. In “${question}” (Version 1). ${statement.href}`,
  );
  // A description, and no title: what stands in marks is theirs.
  expect(chicago(statement)).toBe(
    `Gainsay. Donald Trump: “I think they will come to us and want to make a deal. Thus, Cuba will be free again.” Statement on record; said 1 Feb 2026. In “${question}”, version 1. February 3, 2026. ${statement.href}.`,
  );
});
