import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { exampleDocument } from "@/lib/document/example";
import { transcriptViews } from "@/lib/views/transcript";
import { TranscriptPage } from "./transcript-page";

/** What its page says of a transcript that is held so. */
function pageOf(held: { extent: "whole" | "excerpt"; transcribed?: "recording" }): string {
  const document = structuredClone(exampleDocument);
  const [capture] = document.captures;
  if (!capture) throw new Error("The example has no capture.");
  document.quotations = [];
  const text =
    "From the debate on Tuesday.\n[0:01] TRUMP: We won.\n[0:30] No, you did not.\n[0:40] TRUMP: Yes.\n[0:50] MODERATOR: Thanks.";
  Object.assign(capture, held, { whole: { terms: "Our own", text } });
  const transcript = transcriptViews(document)(capture.sourceId, 1);
  if (!transcript) throw new Error("It is published whole.");
  const page = <TranscriptPage transcript={transcript} page={1} origin="https://gainsay.example" />;
  return renderToStaticMarkup(page)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

test("a whole transcript is said to be whole; its head is shown, and nobody named at a turn without a label", () => {
  const page = pageOf({ extent: "whole" });
  expect(page).toContain("The whole transcript as it was captured.");
  expect(page).toContain("Labels and times are the transcript’s.");
  expect(page).toContain("From the debate on Tuesday.");
  expect(page).toMatch(/0:30 No label here, last label: TRUMP/);
});

test("an excerpt that the newsroom typed is said to be one, and who typed it", () => {
  const page = pageOf({ extent: "excerpt", transcribed: "recording" });
  expect(page).not.toContain("whole");
  expect(page).toContain("Excerpt: parts of the text are held");
  expect(page).toContain("The newsroom typed what it heard");
  expect(page).toContain("Labels and times are as the newsroom typed them.");
});
