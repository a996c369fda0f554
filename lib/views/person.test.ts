import { expect, test } from "vitest";
import type {
  CommentRequestRecord,
  MatterDocument,
  ReplySearchRecord,
} from "@/lib/document/document";
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

/** What the first row says of a reply that is not beside it. */
function silenceOf(change: Partial<MatterDocument>) {
  const [cell] = viewOf(change).ledger[0]?.back ?? [];
  if (!cell || isSide(cell)) throw new Error("No reply is on record.");
  return cell;
}

const search = (
  searchedAt: string,
  outcome: ReplySearchRecord["outcome"] = "no_reply",
): ReplySearchRecord => ({
  ...{ id: searchedAt, statementId: statement?.id ?? "", partyId: "partyUsaaaaa", searchedAt },
  where: `the archive of ${searchedAt.slice(0, 4)}`,
  outcome,
  replyId: null,
});

const asked = (outcome: CommentRequestRecord["outcome"]): CommentRequestRecord => ({
  ...{ id: "request", statementId: statement?.id ?? "", speakerId: trump?.id ?? "" },
  ...{ askedAt: "2026-02-03T09:00:00.000Z", channel: "e-mail", deadline: null, replyId: null },
  ...{ checkedAt: "2026-02-05T09:00:00.000Z", outcome },
});

test("a silence has the last search, whatever their order, and none where there was none", () => {
  const searches = [search("2026-03-02T06:00:00.000Z"), search("2026-02-02T06:00:00.000Z")];
  expect(silenceOf({ replySearches: searches })).toMatchObject({
    ...{ kind: "no_reply", search: { searchedAt: "2026-03-02T06:00:00.000Z" } },
  });
  expect(silenceOf({ replySearches: [] })).toEqual({ kind: "no_reply", search: null, asked: [] });
});

test("a silence says who was asked, and no more", () => {
  const sentences = (outcome: CommentRequestRecord["outcome"]) =>
    silenceOf({ replySearches: [], commentRequests: [asked(outcome)] });
  expect(sentences("no_reply")).toMatchObject({
    kind: "no_reply",
    asked: [
      "Donald Trump was asked by e-mail, 3 Feb 2026, 09:00 UTC; no reply as of 5 Feb 2026, 09:00 UTC.",
    ],
  });
  expect(sentences("declined")).toMatchObject({
    kind: "no_reply",
    asked: ["Donald Trump was asked by e-mail, 3 Feb 2026, 09:00 UTC, and declined to answer."],
  });
});

test("a reply that was given is not denied, whatever was looked for before or after", () => {
  const earlier = search("2026-02-02T06:00:00.000Z");
  expect(silenceOf({ replySearches: [earlier], commentRequests: [asked("replied")] })).toEqual({
    ...{ kind: "reply_given", found: null },
    asked: ["Donald Trump was asked by e-mail, 3 Feb 2026, 09:00 UTC, and replied."],
  });
  const found = search("2026-02-04T06:00:00.000Z", "replied");
  const later = search("2026-03-02T06:00:00.000Z");
  expect(
    silenceOf({ replySearches: [later, found, earlier], commentRequests: [asked("no_reply")] }),
  ).toMatchObject({ kind: "reply_given", found: { searchedAt: found.searchedAt }, asked: [] });
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
