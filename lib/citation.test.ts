import { describe, expect, test } from "vitest";
import { comparisonView, type StatementView } from "@/lib/comparison/view";
import { exampleDocument } from "@/lib/document/example";
import { withheldText } from "@/lib/versions/commitments";
import { type CitedVersion, quotedInHtml, quotedInText } from "./citation";

const version: CitedVersion = {
  number: 1,
  publishedAt: "2026-02-03T09:00:00.000Z",
  question: exampleDocument.matter.question,
  href: "https://gainsay.example/matters/us-cuba-negotiations/v/1",
};
const { statements } = comparisonView(exampleDocument);
const numbered = (name: string) => statements.find((row) => row.name === name) as StatementView;
const records = (statement: StatementView) => statement.quotations.map(({ record }) => record);
const words = (statement: StatementView) => quotedInText(statement, records(statement), version);

/** S6, which has one quotation, with that quotation and itself as given. */
function changed(
  quotation: Partial<StatementView["quotations"][number]["record"]>,
  over: { language?: string; dating?: StatementView["dating"] } = {},
): StatementView {
  const view = numbered("S6");
  const { language = view.record.language, dating = view.dating } = over;
  return {
    ...{ ...view, dating, record: { ...view.record, language } },
    quotations: view.quotations.map((row) => ({ ...row, record: { ...row.record, ...quotation } })),
  };
}

describe("words with their source", () => {
  test("are each quotation whole, whose wording it is, who, when, and where it stands", () => {
    expect(words(numbered("S1"))).toBe(
      `they have started talks with Cuba
As reported, in English.

“I think they will come to us and want to make a deal. Thus, Cuba will be free again.”
Verbatim, in English.

Donald Trump, President of the United States. 1 Feb 2026 (to the day). A statement, outlet not named.
Gainsay, statement stmtS1aaaaaa, version 1 of “Have the United States and Cuba begun negotiations?”, 3 Feb 2026, 09:00 UTC. https://gainsay.example/matters/us-cuba-negotiations/v/1#s1`,
    );
    expect(words(numbered("S6"))).toBe(
      `“Cuba is, of course, preparing itself with creativity, resilience, and seriousness. What will Cuba do? Just watch.”
Verbatim, in English.

Carlos Fernandez de Cossio, Deputy Foreign Minister of Cuba. On or before 2 Feb 2026 (latest possible day). Interview with the Associated Press.
Gainsay, statement stmtS6aaaaaa, version 1 of “Have the United States and Cuba begun negotiations?”, 3 Feb 2026, 09:00 UTC. https://gainsay.example/matters/us-cuba-negotiations/v/1#s6`,
    );
  });

  test("are of one quotation where one is asked for", () => {
    const trump = numbered("S1");
    const [reported] = records(trump);
    const text = quotedInText(trump, reported ? [reported] : [], version);
    expect(text).toContain("they have started talks with Cuba\nAs reported, in English.\n\nDonald");
    expect(text).not.toContain("make a deal");
  });

  test("run their own way in rich text, and nothing in them is read as HTML", () => {
    const jisr = changed({ text: "أُغلق الجسر <القديم> صباح الأحد.", language: "ar" });
    expect(words(jisr)).toMatch(/^“أُغلق الجسر <القديم> صباح الأحد.”\nVerbatim, in Arabic.\n\n/u);
    expect(quotedInHtml(jisr, records(jisr), version)).toBe(
      `<p><span lang="ar" dir="rtl">“أُغلق الجسر &lt;القديم&gt; صباح الأحد.”</span><br>Verbatim, in Arabic.</p>` +
        `<p>Carlos Fernandez de Cossio, Deputy Foreign Minister of Cuba. On or before 2 Feb 2026 (latest possible day). Interview with the Associated Press.<br>` +
        `Gainsay, statement stmtS6aaaaaa, version 1 of “Have the United States and Cuba begun negotiations?”, 3 Feb 2026, 09:00 UTC. ` +
        `<a href="https://gainsay.example/matters/us-cuba-negotiations/v/1#s6">https://gainsay.example/matters/us-cuba-negotiations/v/1#s6</a></p>`,
    );
  });

  test("say who translated them and from what, or that this is not stated", () => {
    const wording = (...given: Parameters<typeof changed>) =>
      words(changed(...given)).split("\n")[1];
    const spanish = { language: "es" };
    expect(wording({ translatedBy: "Ana Ruiz" }, spanish)).toBe(
      "Verbatim, in English, translated from Spanish by Ana Ruiz.",
    );
    expect(wording({ translatedBy: "Ana Ruiz" })).toBe(
      "Verbatim, in English, translated by Ana Ruiz.",
    );
    expect(wording({}, spanish)).toBe(
      "Verbatim, in English, translated from Spanish, translator not stated.",
    );
    expect(wording({ language: "und" })).toBe("Verbatim, language not stated.");
  });

  test("that are ours say so, and have no marks", () => {
    const ours = { form: "paraphrase", text: "Cuba prepares itself." } as const;
    expect(words(changed(ours, { language: "es" }))).toMatch(
      /^Cuba prepares itself\.\nGainsay’s paraphrase, in English\.\n/u,
    );
  });

  test("that are withheld are said to be", () => {
    expect(words(changed({ text: withheldText, language: "es" }))).toMatch(
      /^\[words withheld by law\]\nVerbatim, in Spanish\.\n/u,
    );
  });

  test("that nobody dates are not dated", () => {
    expect(words(changed({}, { dating: null }))).toContain(
      "Deputy Foreign Minister of Cuba. Date not stated. Interview with the Associated Press.",
    );
  });
});

test("words from a transcript are copied with whose it is", () => {
  const said = changed({});
  const by = (transcriptBy: string) =>
    quotedInText(
      said,
      records(said).map((row) => ({ ...row, transcriptBy })),
      version,
    );
  expect(by("the parliament")).toContain(
    "Verbatim, in English, from a transcript by the parliament.",
  );
  expect(by("")).toContain("Verbatim, in English, from a transcript, its maker not stated.");
});

test("words from a recording or a PDF are copied with their place in it", () => {
  const timed = changed({ mediaTime: 1574, mediaEnd: 1590 });
  expect(words(timed)).toContain("at 26:14 to 26:30 in the recording.");
  const place = { captureId: "c", start: 0, end: 1, prefix: "", suffix: "" };
  const paged = changed({ position: { ...place, pageIndex: 4, pageLabel: "iv" } });
  expect(words(paged)).toContain(", page iv (4 of the file).");
  const typed = changed({ position: { ...place, transcribed: "picture" } });
  expect(words(typed)).toContain("in English, transcribed by the newsroom from the picture.");
  expect(words(numbered("S6"))).not.toMatch(/recording|page|newsroom/);
});
