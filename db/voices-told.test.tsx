/** What readers are told where words have no single, named speaker who owns them: the sentences, and the counts in them. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { ByPoints } from "@/components/comparison/points/by-points";
import { Changed } from "@/components/comparison/points/changed";
import { StanceMatrix } from "@/components/comparison/points/stance-matrix";
import { PositionRow } from "@/components/people/position-row";
import { Result } from "@/components/search/result";
import { catchUp } from "@/db/catch-up";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { getMatterDocument } from "@/db/desk/queries/document";
import { publicReader } from "@/db/public/files";
import { getPerson } from "@/db/public/queries/person-pages";
import { searchRecord } from "@/db/public/search";
import { emptyHouse, soloEditor } from "@/db/test-support";
import { type ComparisonView, comparisonView } from "@/lib/comparison/view";
import { readQuery } from "@/lib/search/query";
import { isOwnRetraction } from "@/lib/treatments";
import { nothingAmended } from "@/lib/versions/amended";
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

test("that one never said so changes no position, and makes no order doubtful", async () => {
  const { view, record } = shown;
  expect(read(<Changed view={view} />)).not.toContain("Ann Archer");
  const mayor = await getPerson("ann-archer", record);
  expect(mayor?.positions.changed).toBe(0);
  const [history] = mayor?.positions.points ?? [];
  if (!history) throw new Error("The mayor has a position.");
  const row = read(<PositionRow history={history} pointAs="h2" />);
  expect(row).toContain("Denies having said it");
  expect(row).toContain("No change on record.");
});

describe("words that are only attributed", () => {
  test("are counted apart from what a party asserts", async () => {
    const { view, record } = shown;
    const matrix = read(<StanceMatrix view={view} />);
    expect(matrix).toContain(
      "Asserts, once. Northport, Eastport, Harbour Board, Union of Ferry Crews and Quay Traders",
    );
    expect(matrix).toContain("Attributed to Ann Archer by Quay Watch, once: asserts.");
    const points = read(<ByPoints view={view} allHref="#" marks={nothingAmended.marks} />);
    expect(points).toContain("Claimed once. Attributed to somebody once.");
    const query = readQuery("ferry will stop");
    if (!query) throw new Error("The query has words.");
    const { hits } = await searchRecord(query, "", record);
    const point = hits.find(({ kind }) => kind === "point");
    if (!point) throw new Error("The point is found.");
    const found = read(<Result hit={point} />);
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
