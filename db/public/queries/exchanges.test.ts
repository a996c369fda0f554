/** Lists of exchanges: in which order, in which list, and that none is in one twice. */
import { expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { addParty, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { changeRebuttal } from "@/db/desk/mutations/statements";
import { getMatterDocument } from "@/db/desk/queries/document";
import { matters } from "@/db/desk/schema";
import { publicReader } from "@/db/public/files";
import { demoHouse, soloEditor } from "@/db/test-support";
import type { RebuttalType } from "@/lib/vocabulary";
import { countExchanges, listAwaitedReplies, listExchanges } from "./exchanges";

function house() {
  const { desk, folder } = demoHouse();
  const editor = soloEditor({ desk, folder });
  const demo = desk.db.select().from(matters).get()?.publicId ?? "";
  const document = getMatterDocument(desk.db, demo);
  const change = { kind: "correction", what: "The type.", reason: "It was wrong." } as const;
  const publish = (matter: string, isFirst = false) => {
    submitForReview(editor, { matter, ...(!isFirst && { change }) });
    publishMatter(editor, { matter });
    catchUp(desk, folder);
  };
  function retype(rebuttal: string, type: RebuttalType) {
    changeRebuttal(editor, { record: rebuttal, revision: 1, fields: { type } });
    publish(demo);
  }
  /** Another matter that shows the same claim and the same reply. */
  function shownTwice({ claimId, replyId }: (typeof document)["rebuttals"][number]) {
    const slug = "once-more";
    const opened = openMatter(editor, { slug, question: "Once more?", summary: "Again." });
    const matter = opened.publicId;
    const party = (name: string) =>
      addParty(editor, { matter, name, positionInShort: `So says ${name}.` }).publicId;
    placeStatement(editor, { matter, statement: claimId, party: party("One") });
    placeStatement(editor, { matter, statement: replyId, party: party("Other") });
    publish(matter, true);
  }
  const record = () => publicReader(folder);
  const signs = async (options: Parameters<typeof listExchanges>[0] = {}) =>
    (await listExchanges(options, record())).exchanges.map((row) => row.sign);
  return { document, retype, shownTwice, record, signs };
}

test("an exchange says who spoke, what on the point, what becomes of the point, and when", async () => {
  const { record } = house();
  const { exchanges, next } = await listExchanges({}, record());
  expect(next).toBeNull();
  expect(exchanges.find((row) => row.sign === "partly_denies")).toMatchObject({
    matter: { slug: "us-cuba-negotiations" },
    claim: {
      voice: { speakers: [{ name: "Donald Trump" }] },
      partyIndex: 0,
      words: { form: "reported" },
    },
    reply: {
      voice: { speakers: [{ name: "Carlos Fernández de Cossío" }] },
      partyIndex: 1,
      words: { form: "reported" },
    },
    point: { lead: "Denied", joint: "that" },
    saidOn: "[..2026-02-02]",
    silence: null,
  });
});

test("a reply that was sought and not found stands among them, with what was done to find it", async () => {
  const { record } = house();
  // Replies of the same day come before it.
  expect((await listExchanges({}, record())).exchanges.map((row) => row.reply !== null)).toEqual([
    ...[true, true, false],
  ]);
  const answered = await listExchanges({ onlyAnswered: true, limit: 2 }, record());
  expect(answered).toMatchObject({ exchanges: [{ silence: null }, { silence: null }], next: null });
  const { exchanges } = await listExchanges({ sign: "no_reply" }, record());
  expect(exchanges).toMatchObject([
    { reply: null, point: null, silence: { sentence: expect.stringContaining("None found in") } },
  ]);
  const [awaited] = await listAwaitedReplies(5, record());
  expect(awaited).toMatchObject({
    from: "United States",
    sentence: exchanges[0]?.silence?.sentence,
    matter: { slug: "us-cuba-negotiations" },
  });
});

test("what nobody has read is in a list of its own and in no other", async () => {
  const { document, retype, record, signs } = house();
  expect(await signs({ sign: "unclassified" })).toEqual([]);
  retype(document.rebuttals[0]?.id ?? "", "unclassified");
  expect(await signs({ sign: "unclassified" })).toEqual(["unclassified"]);
  expect(await signs()).not.toContain("unclassified");
  expect(await countExchanges(record())).toMatchObject({
    ...{ unclassified: 1, partly_denies: 0, disputes: 1, no_reply: 1 },
  });
});

test("what was said last comes first, and a list goes on where it was left", async () => {
  const { record } = house();
  const { exchanges: all } = await listExchanges({}, record());
  expect(all.length).toBeGreaterThan(2);
  const days = all.map((row) => row.saidOn?.match(/\d{4}-\d\d-\d\d/)?.[0] ?? "");
  expect(days).toEqual(days.toSorted().reverse());
  const seen: string[] = [];
  let from: string | undefined;
  do {
    const page = await listExchanges({ from, limit: 1 }, record());
    seen.push(...page.exchanges.map(({ id }) => id));
    from = page.next ?? undefined;
  } while (from);
  expect(seen).toEqual(all.map(({ id }) => id));
  expect((await listExchanges({ from: "nothing-here" }, record())).exchanges).toEqual([]);
});

test("an exchange that two matters show is listed and counted once", async () => {
  const { document, shownTwice, record, signs } = house();
  const before = [await signs(), await countExchanges(record())];
  const [first] = document.rebuttals;
  if (!first) throw new Error("The demo has exchanges.");
  shownTwice(first);
  expect([await signs(), await countExchanges(record())]).toEqual(before);
});
