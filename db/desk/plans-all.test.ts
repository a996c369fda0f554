/** Every read of the desk's pages goes along an index, as far as it shows something: no large table is gone through. */
import { expect, test } from "vitest";
import { sqlPrepared, type Walk, walksOf } from "@/db/plans.fixture";
import { contextOf, demoHouse } from "@/db/test-support";
import { listAssignmentsIn, listAssignmentsOf } from "./queries/assignments";
import { listDuplicatesOf } from "./queries/duplicates";
import { getEntry } from "./queries/entry";
import { getFrontLead } from "./queries/front";
import { getLogChoices, listLog } from "./queries/log";
import { prepareFacts } from "./queries/matter-facts";
import { getMatterParts, listDeskMatters } from "./queries/matter-list";
import { listMatterSpeakers } from "./queries/matter-speakers";
import { listMerges, listStancesOn } from "./queries/merges";
import { preparePending } from "./queries/pending";
import { planPublication } from "./queries/plan";
import { listQueues } from "./queries/queues";
import { listFindings, listRechecks } from "./queries/rechecks";
import { countOpenReports, listReports } from "./queries/reports";
import { listMatterSources, listRequests, listSearches } from "./queries/requests";
import { getReview } from "./queries/review";
import { getScreenCapture, getScreenMatter } from "./queries/screen";
import { getSpeakers, listMattersToChoose, listSpeakers } from "./queries/screen-choices";
import { listSimilarStatements } from "./queries/similar";
import { getDeskSource, listNewestSources } from "./queries/sources";

/** Tables as large as a newsroom and what it decides are, and none that grows with the record. */
const small = [
  ...["users", "restrictions", "restriction_members", "assignments", "front_choices"],
  ...["pending_versions", "told_apart", "rearrangements"],
];

/** What goes through a table all the same: how SQLite tells it, of which query, and why that is no matter. */
const walked: { step: string; of: RegExp; why: string }[] = [
  ...["log_entries", "sources", "matters"].map((table) => ({
    step: `SCAN ${table}`,
    of: /order by "\w+"\."id" desc limit \?$/,
    why: "The newest, as many as are asked for.",
  })),
  {
    step: "SCAN speakers",
    of: /like \?/,
    why: "No index holds a part of a name. They are some hundredths of all statements.",
  },
  { step: "SCAN speakers", of: /wikidata_id in/, why: "The same; it is asked for in a thread." },
  {
    step: "SCAN c USING INDEX last_changes_open",
    of: /from last_changes/,
    why: "What is in work.",
  },
  {
    step: "SCAN versions USING INDEX versions_withdrawing",
    of: /published_records/,
    why: "What was withdrawn.",
  },
  {
    step: "SCAN submissions USING COVERING INDEX submissions_by_matter",
    of: /max\("?id"?\)|max\("submissions"/,
    why: "Two numbers for each time that a matter was sent to review.",
  },
];

test("no read of the desk goes through a large table, but for lists in their order", async () => {
  const { desk } = demoHouse();
  const { connection, db } = desk;
  const { actorId } = contextOf(desk, "editor");
  const idOf = (table: string, of = "public_id") =>
    connection.prepare(`select ${of} from ${table} limit 1`).pluck().get() as string;
  const [matter, source, speaker] = [idOf("matters"), idOf("sources"), idOf("speakers")];
  const key = Number(idOf("matters", "id"));
  const [capture, statement, point] = [idOf("captures"), idOf("statements"), idOf("points")];
  const texts = await sqlPrepared(connection, () => {
    const screen = getScreenMatter(db, matter);
    getScreenCapture(db, capture, screen);
    getEntry(db, statement, matter);
    getSpeakers(db, [speaker]);
    listSpeakers(db, "don");
    listMattersToChoose(db, "cuba");
    listSimilarStatements(db, { words: "The talks with Cuba", matter });
    listDuplicatesOf(db, "speakers", [speaker]);
    getReview(db, matter, actorId);
    planPublication(db, matter, { approvedBy: null });
    planPublication(db, matter, "withdraw");
    preparePending(db);
    prepareFacts(db, matter, actorId, ["sealed", "shown", "elsewhere", "isOwn", "asked", "ticks"]);
    listQueues(db, actorId);
    listDeskMatters(db);
    getMatterParts(db, key);
    listMatterSpeakers(db, key);
    listMerges(db);
    listStancesOn(db, point);
    listAssignmentsOf(db, actorId);
    listAssignmentsIn(db, key);
    listRequests(db, matter);
    listSearches(db, matter);
    listMatterSources(db, matter);
    getDeskSource(db, source);
    listNewestSources(db);
    listFindings(db);
    listRechecks(db, source);
    listReports(db, { open: true, limit: 5 });
    countOpenReports(db);
    getFrontLead(db);
    listLog(db, {}, { limit: 50 });
    getLogChoices(db);
  });
  expect(texts.length).toBeGreaterThan(80);
  const found = texts
    // A list without members makes a query that is answered before it is asked.
    .filter((sql) => !/where false/.test(sql))
    .flatMap((sql): Walk[] => walksOf(connection, sql, small));
  const excuses = ({ step, of }: (typeof walked)[number], walk: Walk) =>
    step === walk.step && of.test(walk.sql);
  expect(found.filter((walk) => !walked.some((excuse) => excuses(excuse, walk)))).toEqual([]);
  // What is excused is there.
  expect(walked.filter((excuse) => !found.some((walk) => excuses(excuse, walk)))).toEqual([]);
});
