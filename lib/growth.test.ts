/** Every function that reads a stranger's text takes time in proportion to it, whatever the text. */
import { describe, expect, test } from "vitest";
import { decodeText } from "@/lib/capture/decode";
import { extractHtml } from "@/lib/capture/extract-html";
import { extractPlain } from "@/lib/capture/extract-plain";
import { CaptureFailure } from "@/lib/capture/failure";
import { articleOf } from "@/lib/capture/json-ld";
import { languageTag } from "@/lib/capture/language-tag";
import { metadataDate, writtenDate } from "@/lib/capture/printed-date";
import { isSameTitle } from "@/lib/capture/same-title";
import { foundDates } from "@/lib/dates/phrases";
import { closenessOf, tellingWords } from "@/lib/desk/closeness";
import { noticed } from "@/lib/desk/noticed";
import { sentencesOf } from "@/lib/desk/passages";
import { withLineFeeds } from "@/lib/line-ends";
import { normalForm } from "@/lib/normal-form";
import { extractPost } from "@/lib/posts/extract-post";
import { mastodonNote } from "@/lib/posts/posts.fixture";
import { codePointLength, sliceCodePoints } from "@/lib/quotes/code-points";
import { differenceBetween, differenceInWords } from "@/lib/quotes/difference";
import { followEdges, followWords } from "@/lib/quotes/follow";
import { foundQuotes } from "@/lib/quotes/found";
import { checkQuote, findQuote, quoteAt } from "@/lib/quotes/gate";
import { nearestDifference } from "@/lib/quotes/nearest";
import { normalise } from "@/lib/quotes/normalise";
import { passageOf } from "@/lib/search/passage";
import { readQuery } from "@/lib/search/query";
import { indexed } from "@/lib/search/tokens";
import { wordDiff } from "@/lib/versions/word-diff";
import { spreadsheetText } from "@/scripts/factopolis/spreadsheet-text";
import { growthOf, mostGrowth, pages, texts } from "./growth.fixture";

const isSoak = process.env.SOAK === "1";
/** Characters of the shorter text; the soak goes up to the longest that is captured. */
const length = isSoak ? 1_000_000 : 12_000;
const time = isSoak ? 3_600_000 : 300_000;

const middle = (text: string, length: number) =>
  text.slice(text.length / 2, text.length / 2 + length).toWellFormed();
const changed = (text: string) =>
  `${text.slice(0, text.length / 2)} ≠ ${text.slice(text.length / 2)}`;
const span = (text: string) => ({
  start: Math.floor(text.length / 3),
  end: Math.floor(text.length / 2),
});
const place = { start: 10, end: 300, prefix: "x", suffix: "y" };

const functions: Record<string, (text: string) => unknown> = {
  normalForm: (text) => normalForm(text, "NFKC"),
  normalise,
  withLineFeeds: (text) => withLineFeeds(text.replaceAll("\n", "\r\n")),
  codePoints: (text) => sliceCodePoints(text, 5, codePointLength(text) - 5),
  "findQuote, of few words": (text) => findQuote(text, middle(text, 12)),
  "findQuote, of many": (text) => findQuote(text, `${middle(text, 2_000)}≠`),
  "checkQuote, of other words": (text) =>
    checkQuote(text, { ...place, text: changed(middle(text, 300)) }),
  quoteAt: (text) => quoteAt(text, middle(text, 300), place),
  nearestDifference: (text) => nearestDifference([text], changed(middle(text, 500))),
  differenceBetween: (text) => differenceBetween(text, changed(text)),
  "differenceInWords, of other texts": (text) =>
    differenceInWords(text, text.split("").reverse().join("")),
  "wordDiff, of like texts": (text) => wordDiff(text, changed(text)),
  "wordDiff, of other texts": (text) => wordDiff(text, text.split("").reverse().join("")),
  followWords: (text) => followWords(text, span(text), changed(text)),
  followEdges: (text) => followEdges(text, span(text), changed(text)),
  "foundQuotes, with speakers": (text) => foundQuotes(text, "en", 100),
  "foundQuotes, without": (text) => foundQuotes(text, "de"),
  foundDates: (text) => foundDates(text, "en", "2026-05-04"),
  noticed: (text) =>
    noticed({
      ...{ text, language: "en", publishedAt: "2026-05-04", publishedZone: null },
      quotes: foundQuotes(text, "en", 20),
      dates: foundDates(text, "en", "2026-05-04"),
    }),
  sentencesOf: (text) => sentencesOf(text, "en"),
  closenessOf: (text) => closenessOf(tellingWords(text), text),
  indexed: (text) => indexed([text]),
  passageOf: (text) => passageOf(text, readQuery(middle(text, 100))?.phrases ?? []),
  readQuery,
  decodeText: (text) => decodeText(Buffer.from(text)),
  "decodeText, of single bytes": (text) => decodeText(Buffer.from(`é${text}`, "latin1")),
  extractPlain: (text) => text.trim() && extractPlain(text),
  articleOf: (text) => articleOf([text, JSON.stringify({ "@type": "Article", name: text })]),
  isSameTitle: (text) => isSameTitle(text, changed(text)),
  metadataDate,
  writtenDate: (text) => writtenDate(text.slice(0, 100)),
  languageTag,
  spreadsheetText: (text) => spreadsheetText(text.split(",").map((cell) => cell.split(" "))),
};

/** Everything that grows faster than the text does, in one message. */
function expectLinear(work: (text: string) => unknown, kinds: typeof texts): void {
  const tooFast: string[] = [];
  for (const [kind, text] of Object.entries(kinds)) {
    const growth = growthOf(work, text, length);
    if (growth > mostGrowth) tooFast.push(`${kind}: ${growth.toFixed(1)} times as long`);
  }
  expect(tooFast).toEqual([]);
}

describe("twice the text takes about twice the time", () => {
  test.each(Object.entries(functions))("%s", (_, work) => expectLinear(work, texts), time);

  test(
    "extractPost",
    () =>
      expectLinear((page) => {
        try {
          extractPost(JSON.stringify(mastodonNote({ content: page })));
        } catch (error) {
          if (!(error instanceof CaptureFailure)) throw error;
        }
      }, pages),
    time,
  );

  test(
    "extractHtml",
    () =>
      expectLinear((page) => {
        try {
          extractHtml(page);
        } catch (error) {
          if (!(error instanceof CaptureFailure)) throw error;
        }
      }, pages),
    time,
  );
});
