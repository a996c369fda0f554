import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withheldText } from "@/lib/versions/commitments";
import type { NonReplyView } from "@/lib/views/statement";
import { Exchanges } from "./exchanges";

const report: NonReplyView = {
  ...{ id: "a", kind: "no_response", name: "Ferry Company", language: "en", edtf: "2026-02-01" },
  words: "They did not answer.",
  source: { id: "b", title: "A report" },
};
const shown = (words: string) =>
  renderToStaticMarkup(
    <Exchanges answers={[]} answeredBy={[]} nonReplies={[{ ...report, words }]} />,
  );

test("words of a report that no answer came are quoted, and what stands for withheld ones is not", () => {
  expect(shown(report.words)).toContain("“They did not answer.”");
  const withheld = shown(withheldText);
  expect(withheld).not.toContain(withheldText);
  expect(withheld).toContain("Words withheld by law");
});
