/** A rating that came as a code is told as a rating wherever readers meet it, and nowhere as somebody's words. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { comparisonView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { pairSheet } from "@/lib/share-image/sheets";
import { pairBlocks } from "@/lib/told/markdown/records";
import { toldPair } from "@/lib/told/pair";
import { nothingAmended } from "@/lib/versions/amended";
import { pairPages } from "@/lib/views/pair";
import { platePair } from "@/lib/views/plate";
import { Answers } from "./comparison/points/answers";
import { Spine } from "./comparison/spine";
import { HalfMinute } from "./plate/half-minute";

const [rebuttal] = exampleDocument.rebuttals;
if (!rebuttal) throw new Error("The example has a pair.");
/** As an imported file has it: rated, and read by nobody. */
const document: MatterDocument = {
  ...exampleDocument,
  stances: [],
  rebuttals: [
    {
      ...rebuttal,
      type: "rates",
      reviewerRating: { rating: "pants-on-fire", scale: "six steps" },
    },
  ],
};
const pair = comparisonView(document).pairs.find(({ record }) => record.id === rebuttal.id);
const page = pairPages(comparisonView(document))(rebuttal.id);
if (!pair || !page) throw new Error("The document has the pair.");

const read = (node: React.ReactNode) => renderToStaticMarkup(node).replace(/<[^>]*>/g, "");
const origin = "https://gainsay.example";
const row = { letter: "a", claim: pair.claim, answers: [{ pair, treatment: null }] };

const places = {
  plate: () => read(<HalfMinute plate={platePair(pair)} pointsHref="#points" />),
  "between two statements": () => read(<Spine pair={page} />),
  "beside a claim": () =>
    read(
      <Answers
        row={row}
        pointId={null}
        saying={() => null}
        anchors={new Set()}
        marks={nothingAmended.marks}
      />,
    ),
  image: () => {
    const version = { number: 1, publishedAt: "2026-02-03T09:00:00Z", approvedBy: null, document };
    const sentence = pairSheet({ version, origin }, rebuttal.id).joint?.sentence ?? "";
    return sentence.replace(/[\u2068\u2069]/g, "");
  },
  "plain text": () =>
    pairBlocks(
      toldPair(page, (path) => origin + path),
      (path) => path,
    ).join("\n"),
};

test.each(Object.entries(places))("told as a rating: %s", (_, told) => {
  const text = told();
  expect(text).toMatch(
    /Rated pants-on-fire by Carlos Fernandez de Cossio.*, on the scale six steps/,
  );
  expect(text).not.toMatch(/["“'‘„«]\W?pants-on-fire/);
});
