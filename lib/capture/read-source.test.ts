import { expect, test } from "vitest";
import { CaptureFailure } from "./failure";
import { tinyPdf } from "./pdf.fixture";
import { readSource } from "./read-source";

const read = (text: string, time?: number) => readSource(Buffer.from(text), "text/html", time);
const whyNot = async (work: Promise<unknown>) => {
  const error = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CaptureFailure);
  return (error as Error).message;
};

test("stops a page that keeps the reader busy, and reads the next one", async () => {
  const [first, second] = [read("<p>One"), read("<p>Two")];
  expect([(await first).text, (await second).text]).toEqual(["One", "Two"]);
  // Few elements, and yet hard to read.
  const tangled = whyNot(read(`${"<div>".repeat(480)}${"text, ".repeat(500_000)}`, 500));
  const after = read("<p>Three");
  expect(await tangled).toBe("It took longer than 0.5 seconds to read the source.");
  expect((await after).text).toBe("Three");
  expect(await whyNot(read("<html></html>"))).toBe(
    "The page holds no text; its scripts may fetch it from elsewhere.",
  );
}, 120_000);

test("a million elements are refused before anything is made of them", async () => {
  expect(await whyNot(read("<b>x".repeat(1_000_000)))).toBe(
    "The page has more than 200,000 elements.",
  );
}, 120_000);

const pdf = () => readSource(tinyPdf([["One page"]]), "application/pdf", 1_000);

test("a limit counts the work, not the start of the reader: the first PDF is read in a second", async () => {
  expect((await pdf()).text).toBe("One page");
}, 120_000);

test("whoever tries again after a time-out finds a reader that is warm", async () => {
  await whyNot(read(`${"<div>".repeat(480)}${"text, ".repeat(500_000)}`, 200));
  expect((await pdf()).text).toBe("One page");
}, 120_000);
