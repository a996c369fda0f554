import { expect, test } from "vitest";
import type { MatterDocument, ReplySearchRecord } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { isSide } from "@/lib/people/ledger-rows";
import { personViews } from "./person";

const cossio = exampleDocument.speakers.find((row) => row.slug === "carlos-fernandez-de-cossio");
const statement = exampleDocument.statements.find((row) => row.speakerId === cossio?.id);
const trump = exampleDocument.speakers.find((row) => row.name === "Donald Trump");

function viewOf(change: Partial<MatterDocument>) {
  const view = personViews({ ...exampleDocument, ...change })(cossio?.id ?? "");
  if (!view) throw new Error("He speaks in the example.");
  return view;
}

/** What the first row says of a reply that is not there. */
function silenceOf(change: Partial<MatterDocument>) {
  const [cell] = viewOf(change).ledger[0]?.back ?? [];
  if (!cell || isSide(cell) || cell.kind !== "no_reply") throw new Error("No reply is on record.");
  return cell;
}

const search = (searchedAt: string): ReplySearchRecord => ({
  ...{ id: searchedAt, statementId: statement?.id ?? "", partyId: "partyUsaaaaa", searchedAt },
  where: `the archive of ${searchedAt.slice(0, 4)}`,
  outcome: "no_reply",
  replyId: null,
});

test("a silence has the last search, whatever their order, and none where there was none", () => {
  const searches = [search("2026-03-02T06:00:00.000Z"), search("2026-02-02T06:00:00.000Z")];
  expect(silenceOf({ replySearches: searches }).search?.searchedAt).toBe(
    "2026-03-02T06:00:00.000Z",
  );
  expect(silenceOf({ replySearches: [] })).toEqual({ kind: "no_reply", search: null, asked: [] });
});

test("a silence says who was asked, and no more", () => {
  const request = {
    ...{ id: "request", statementId: statement?.id ?? "", speakerId: trump?.id ?? "" },
    ...{ askedAt: "2026-02-03T09:00:00.000Z", channel: "e-mail", deadline: null, replyId: null },
    checkedAt: "2026-02-05T09:00:00.000Z",
  };
  const asked = (outcome: "no_reply" | "declined" | "replied") =>
    silenceOf({ replySearches: [], commentRequests: [{ ...request, outcome }] }).asked;
  expect(asked("no_reply")).toEqual([
    "Donald Trump was asked by e-mail, 3 Feb 2026, 09:00 UTC; no reply as of 5 Feb 2026, 09:00 UTC.",
  ]);
  expect(asked("declined")).toEqual([
    "Donald Trump was asked by e-mail, 3 Feb 2026, 09:00 UTC, and declined to answer.",
  ]);
  expect(asked("replied")).toEqual([]);
});

test("a view holds what the page shows, and nothing of what it does not", () => {
  const before = viewOf({});
  const reworded = exampleDocument.stances.map((row) => ({ ...row, reason: "Read otherwise." }));
  const captures = exampleDocument.captures.map((row) => ({ ...row, finalUrl: "https://x.org/" }));
  expect(viewOf({ stances: reworded, captures })).toEqual(before);
  const denied = exampleDocument.stances.map((row) => ({ ...row, position: "denies" as const }));
  expect(viewOf({ stances: denied })).not.toEqual(before);
  const matter = { ...exampleDocument.matter, question: "Is it so?" };
  expect(viewOf({ matter })).not.toEqual(before);
});
