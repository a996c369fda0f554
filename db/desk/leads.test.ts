/** The exchange that leads a matter: who may choose it, and that no choice outlives what was chosen. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contextOf, demoHouse, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { ConflictError, InputError, NotAllowedError } from "@/lib/errors";
import { compareDocuments } from "@/lib/versions/compare";
import { chooseLead } from "./mutations/leads";
import { addParty, openMatter, placeStatement } from "./mutations/matters";
import { removeMatter, removeStatement } from "./mutations/removals";
import { removeRebuttal } from "./mutations/statements";
import { getMatterDocument } from "./queries/document";
import { planRemoval } from "./queries/removals";
import { logEntries, matters } from "./schema";

function house() {
  const { desk, folder } = demoHouse();
  const editor = contextOf(desk, "editor");
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  const revisionOf = (of = matter) =>
    desk.db.select().from(matters).where(eq(matters.publicId, of)).get()?.revision ?? 0;
  const read = (of = matter) => getMatterDocument(desk.db, of);
  const choose = (rebuttal: string | null, of = matter, as = editor) =>
    chooseLead(as, { record: of, revision: revisionOf(of), rebuttal });
  const [first, second] = read().rebuttals;
  if (!first || !second) throw new Error("The demo has two exchanges.");
  const holds = () => expect([...verify(folder)]).toEqual([]);

  /** Another matter in which both statements of an exchange stand. */
  function elsewhere() {
    const slug = "talks-again";
    const opened = openMatter(editor, { slug, question: "Talks?", summary: "They differ." });
    const other = opened.publicId;
    const position = { positionInShort: "So they say." };
    const party = addParty(editor, { matter: other, name: "Both", ...position }).publicId;
    for (const statement of [second?.claimId ?? "", second?.replyId ?? ""]) {
      placeStatement(editor, { matter: other, statement, party });
    }
    return other;
  }
  return { desk, editor, matter, revisionOf, read, choose, first, second, holds, elsewhere };
}

test("an editor chooses what leads, and takes it back; the log and the comparison tell", () => {
  const { desk, read, choose, second, holds } = house();
  const before = read();
  expect(before.matter).not.toHaveProperty("leadRebuttalId");
  choose(second.id);
  expect(read().matter.leadRebuttalId).toBe(second.id);
  const fields = compareDocuments(before, read()).flatMap((change) => change.fields);
  expect(fields).toMatchObject([{ label: "Leads with", before: null }]);
  expect(fields[0]?.after?.text).toMatch(/^S\d, .+ answers S\d, /);
  choose(null);
  expect(read()).toEqual(before);
  const told = desk.db.select().from(logEntries).where(eq(logEntries.action, "choose lead")).all();
  expect(told).toHaveLength(2);
  holds();
});

test("a reporter does not choose, nobody chooses another matter’s, and none on top of a newer change", () => {
  const { desk, matter, revisionOf, choose, first, second, elsewhere } = house();
  const reporter = contextOf(desk, "reporter");
  thrownBy(NotAllowedError, () => choose(second.id, matter, reporter));
  const refusal = thrownBy(InputError, () => choose(first.id, elsewhere()));
  expect(refusal.problems).toMatchObject([{ field: "rebuttal" }]);
  const read = revisionOf();
  choose(second.id);
  thrownBy(ConflictError, () =>
    chooseLead(contextOf(desk, "editor"), { record: matter, revision: read, rebuttal: null }),
  );
});

test("a link that goes leads no matter any more", () => {
  const { editor, read, choose, first, second, elsewhere, holds } = house();
  const other = elsewhere();
  choose(second.id);
  choose(second.id, other);
  removeRebuttal(editor, { rebuttal: second.id, revision: 1 });
  expect(read().rebuttals.map(({ id }) => id)).toEqual([first.id]);
  for (const of of [undefined, other]) expect(read(of).matter).not.toHaveProperty("leadRebuttalId");
  holds();
});

test("nor does a link whose statement leaves the matter; where both still stand, it does", () => {
  const { desk, editor, read, choose, second, elsewhere, holds } = house();
  const other = elsewhere();
  choose(second.id);
  choose(second.id, other);
  const { seen } = planRemoval(desk.db, "statement", other, second.replyId, new Map());
  removeStatement(editor, { matter: other, statement: second.replyId, seen });
  expect(desk.db.select().from(matters).where(eq(matters.publicId, other)).get()).toMatchObject({
    leadRebuttalId: null,
  });
  expect(read().matter.leadRebuttalId).toBe(second.id);
  holds();
});

test("a matter that was a slip goes with its choice", () => {
  const { desk, editor, choose, second, elsewhere, holds } = house();
  const other = elsewhere();
  choose(second.id, other);
  removeMatter(editor, {
    matter: other,
    seen: planRemoval(desk.db, "matter", other, other, new Map()).seen,
  });
  expect(desk.db.select().from(matters).all()).toHaveLength(1);
  holds();
});
