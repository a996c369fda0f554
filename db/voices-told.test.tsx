/** What readers are told where words have no single, named speaker who owns them: the sentences, and the counts in them. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { ByPoints } from "@/components/comparison/points/by-points";
import { Changed } from "@/components/comparison/points/changed";
import { StanceMatrix } from "@/components/comparison/points/stance-matrix";
import { Side } from "@/components/comparison/side";
import { PairSilences } from "@/components/pair/pair-silences";
import { Person } from "@/components/people/person-page";
import { PositionRow } from "@/components/people/position-row";
import { HalfMinute } from "@/components/plate/half-minute";
import { Result } from "@/components/search/result";
import { StatementPage } from "@/components/statement/statement-page";
import { VoiceText } from "@/components/statement/voice";
import { catchUp } from "@/db/catch-up";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCoSpeaker } from "@/db/desk/mutations/statements";
import { getMatterDocument } from "@/db/desk/queries/document";
import { publicReader } from "@/db/public/files";
import { exportRows } from "@/db/public/queries/export-rows";
import { getPair } from "@/db/public/queries/pairs";
import { getPerson } from "@/db/public/queries/person-pages";
import { getStatement } from "@/db/public/queries/statements";
import { searchRecord } from "@/db/public/search";
import { emptyHouse, soloEditor } from "@/db/test-support";
import { type ComparisonView, comparisonView } from "@/lib/comparison/view";
import { excerptOf } from "@/lib/document/excerpt";
import { datasets } from "@/lib/export/datasets";
import { nameInText } from "@/lib/people/unnamed";
import { voiceInText } from "@/lib/people/voice";
import { readQuery } from "@/lib/search/query";
import { isOwnRetraction } from "@/lib/treatments";
import { nothingAmended } from "@/lib/versions/amended";
import { platePair } from "@/lib/views/plate";
import { statementPages } from "@/lib/views/statement";
import { writeVoices } from "./voices.fixture";

function published() {
  const house = emptyHouse();
  const context = soloEditor(house);
  const ids = writeVoices(context);
  submitForReview(context, { matter: ids.matter });
  publishMatter(context, { matter: ids.matter });
  catchUp(house.desk, house.folder);
  const document = getMatterDocument(house.desk.db, ids.matter);
  const view = comparisonView(document);
  return { ...house, context, ids, document, view, record: publicReader(house.folder) };
}

const account = { platform: "Mastodon", handle: "@quaywatch", heldBy: null };

let shown: ReturnType<typeof published>;
beforeAll(() => {
  shown = published();
}, 60_000);

/** What is drawn, as it is read. */
const read = (node: React.ReactNode) =>
  renderToStaticMarkup(node)
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replace(/\s+/g, " ");

const viewed = (id: string, view: ComparisonView = shown.view) => {
  const found = view.statements.find(({ record }) => record.id === id);
  if (!found) throw new Error("The statement is there.");
  return found;
};

const viewedPair = (id: string) => {
  const found = shown.view.pairs.find(({ record }) => record.id === id);
  if (!found) throw new Error("The pair is there.");
  return found;
};

const pairOf = async (id: string) => {
  const found = await getPair(id, shown.record);
  if (!found?.pair) throw new Error("The pair is published.");
  return found.pair;
};

test("that one never said so changes no position, and makes no order doubtful", async () => {
  const { view, record } = shown;
  expect(read(<Changed view={view} />)).not.toContain("Ann Archer");
  const mayor = await getPerson("ann-archer", record);
  expect(mayor?.positions.changed).toBe(0);
  const [history] = mayor?.positions.points ?? [];
  if (!history) throw new Error("The mayor has a position.");
  const row = read(<PositionRow slug="ann-archer" history={history} pointAs="h2" />);
  expect(row).toContain("Denies having said it");
  expect(row).toContain("No change on record.");
});

test("a joint statement is a position held together with others", async () => {
  const board = await getPerson("harbour-board", shown.record);
  const [history] = board?.positions.points ?? [];
  if (!history) throw new Error("The board has a position.");
  expect(read(<PositionRow slug="harbour-board" history={history} pointAs="h2" />)).toContain(
    "together with Northport and 3 others",
  );
});

test("titles stand beside those who had them", async () => {
  const plate = platePair(viewedPair(shown.ids.pair));
  const drawn = read(<HalfMinute plate={plate} pointsHref="#" />);
  expect(drawn).toContain("Northport: Port town; Harbour Board: Owner of the quays");
  const query = readQuery("ferry is finished");
  if (!query) throw new Error("The query has words.");
  const { hits } = await searchRecord(query, "", shown.record);
  const hit = hits.find(({ id }) => id === shown.ids.attributed);
  if (!hit) throw new Error("The statement is found.");
  expect(read(<Result unfolded="/search" hit={hit} />)).toContain(
    "words attributed to Ann Archer (Mayor of Northport) by Quay Watch (account @quaywatch on Mastodon), 4 Mar 2026",
  );
});

test("somebody not named is described, wherever a sentence names them", () => {
  const [mayor, official] = [viewed(shown.ids.answer), viewed(shown.ids.unnamed)].map(
    ({ voice }) => voice.speakers[0],
  );
  if (!mayor || !official) throw new Error("Both speak.");
  const attributed = { speakers: [mayor], attributedBy: official };
  expect(read(<VoiceText voice={attributed} />)).toBe(
    "words attributed to Ann Archer by somebody whom the source describes as “a senior official”",
  );
  expect(read(<VoiceText voice={{ speakers: [mayor, official], attributedBy: null }} />)).toBe(
    "Ann Archer and somebody whom the source describes as “a senior official”",
  );
  expect(voiceInText(attributed)).toBe(
    "Ann Archer (words attributed by a senior official, not named)",
  );
});

test("the page of attributed words says what its source does, and whom it does not name", () => {
  const { document, ids } = shown;
  const statements = document.statements.map((row) =>
    row.id === ids.attributed ? { ...row, attributedById: ids.official } : row,
  );
  const page = statementPages(excerptOf({ ...document, statements }))(ids.attributed);
  if (!page) throw new Error("The statement has a page.");
  const drawn = read(
    <StatementPage
      statement={page}
      versions={new Map()}
      origin="https://record.example"
      rechecks={new Map()}
    />,
  );
  expect(drawn).toContain(
    "This source only attributes the words to Ann Archer; whether they said so is not shown here.",
  );
  expect(drawn).toContain(
    "The source does not name “a senior official”; as the reason it gives: Not allowed to speak of it.",
  );
});

test("a file marks who is not named", async () => {
  const house = emptyHouse();
  const context = soloEditor(house);
  const ids = writeVoices(context);
  const clerk = { kind: "unnamed", name: "a clerk", anonymity: "Not allowed to speak" } as const;
  const { publicId } = addSpeaker(context, clerk);
  addCoSpeaker(context, { statement: ids.answer, speaker: publicId, role: "At the port" });
  submitForReview(context, { matter: ids.matter });
  publishMatter(context, { matter: ids.matter });
  catchUp(house.desk, house.folder);
  const at = datasets.statements.columns.findIndex(({ name }) => name === "co_speakers");
  const found: unknown[] = [];
  for await (const rows of exportRows(publicReader(house.folder), "statements"))
    found.push(...rows.map((row) => row[at]));
  expect(found).toContain("a clerk (not named) (At the port)");
});

test("what an account calls itself says that it is an account", async () => {
  const { record, ids } = shown;
  const statement = (await getStatement(ids.attributed, record))?.statement;
  if (!statement) throw new Error("The statement is published.");
  expect(voiceInText(statement.voice)).toBe(
    "Ann Archer (words attributed by Quay Watch, account @quaywatch on Mastodon)",
  );
  expect(nameInText({ kind: "account", name: "Quay Watch", account })).toBe(
    "Quay Watch (account @quaywatch on Mastodon)",
  );
  expect(read(<VoiceText voice={statement.voice} />)).toBe(
    "words attributed to Ann Archer by Quay Watch (account @quaywatch on Mastodon)",
  );
});

test("on each side of a denial its page says no more than is known", async () => {
  const pair = await pairOf(shown.ids.neverSaid);
  expect(read(<Side stance={null} side={pair.claim} />)).toBe(
    "The words attributed to Ann Archer say nothing on this.",
  );
  const unsought = { ...pair, answersToReply: { answers: [], gap: null } };
  const silences = read(<PairSilences pair={unsought} readAt="2026-03-06T00:00:00.000Z" />);
  expect(silences).toContain("No answer from Quay Watch");
  expect(silences).not.toContain("No answer from Ann Archer");
  // Nobody is missed who speaks for the side that replies.
  const oneSide = { ...unsought, claim: { ...pair.claim, partyIndex: pair.reply.partyIndex } };
  expect(read(<PairSilences pair={oneSide} readAt="2026-03-06T00:00:00.000Z" />)).toContain(
    "No answer to the reply",
  );
});

test("the page of whoever only attributes words says where", async () => {
  const watch = await getPerson("quay-watch", shown.record);
  if (!watch) throw new Error("The account has a page.");
  const drawn = read(<Person person={watch} origin="https://record.example" />);
  expect(drawn).toContain("No statement of their own on record");
  expect(drawn).not.toContain("none answered");
  expect(drawn).toContain("Named here as the one who attributes words in S3");
});

describe("words that are only attributed", () => {
  test("are counted apart from what a party asserts", async () => {
    const { view, record } = shown;
    const matrix = read(<StanceMatrix view={view} />);
    expect(matrix).toContain(
      "Asserts, once. Northport, Eastport, Harbour Board, Union of Ferry Crews and Quay Traders",
    );
    expect(matrix).toContain(
      "Attributed to Ann Archer by Quay Watch (account @quaywatch on Mastodon), once: asserts.",
    );
    const points = read(<ByPoints view={view} allHref="#" marks={nothingAmended.marks} />);
    expect(points).toContain("Claimed once. Attributed to somebody once.");
    const query = readQuery("ferry will stop");
    if (!query) throw new Error("The query has words.");
    const { hits } = await searchRecord(query, "", record);
    const point = hits.find(({ kind }) => kind === "point");
    if (!point) throw new Error("The point is found.");
    const found = read(<Result unfolded="/search" hit={point} />);
    expect(found).toContain("asserted once");
    expect(found).toContain("In words attributed to somebody once");
  });

  test("are not said often, however often they are attributed", () => {
    const { document, ids } = shown;
    const [attributed, joint] = [viewed(ids.attributed).record, viewed(ids.joint).record];
    const more = [1, 2, 3].map((n) => ({ ...attributed, id: `more${n}`, number: 10 + n }));
    const stance = document.stances.find((row) => row.statementId === joint.id);
    if (!stance) throw new Error("The joint statement takes a stance.");
    const view = comparisonView({
      ...document,
      statements: [...document.statements, ...more],
      stances: [
        ...document.stances,
        ...more.map(({ id }) => ({ ...stance, id: `on ${id}`, statementId: id })),
      ],
    });
    expect(read(<ByPoints view={view} allHref="#" marks={nothingAmended.marks} />)).not.toMatch(
      /Said (four|five|\d) times/,
    );
  });

  test("are taken back by whoever attributes them, and by nobody else", () => {
    const { ids } = shown;
    const claim = viewed(ids.attributed).record;
    const by = (speakerId: string) => ({ ...viewed(ids.denied).record, speakerId });
    expect(isOwnRetraction("retracts", claim, by(ids.mayor))).toBe(false);
    expect(isOwnRetraction("retracts", claim, by(ids.account))).toBe(true);
    // Nor does anybody take back their own words in words that are laid to them.
    const laid = { ...by(ids.mayor), attributedById: ids.account };
    expect(isOwnRetraction("retracts", viewed(ids.answer).record, laid)).toBe(false);
  });
});

test.each([
  ["a joint statement", "joint", "those who made it"],
  ["somebody’s own", "answer", "the speaker"],
] as const)("%s is taken back (%s) by %s", (_, name, who) => {
  const { document, ids } = shown;
  const claim = viewed(ids[name]).record;
  const [link] = document.rebuttals;
  if (!link) throw new Error("There is a rebuttal.");
  const view = comparisonView({
    ...document,
    statements: [...document.statements, { ...claim, id: "back", number: 20 }],
    rebuttals: [{ ...link, claimId: claim.id, replyId: "back", type: "retracts" }],
  });
  expect(read(<ByPoints view={view} allHref="#" marks={nothingAmended.marks} />)).toContain(
    `Taken back by ${who}, 2 Mar 2026.`,
  );
});
