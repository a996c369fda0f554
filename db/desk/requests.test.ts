import { expect, test } from "vitest";
import { contextOf, demoHouse, thrownBy } from "@/db/test-support";
import { InputError } from "@/lib/errors";
import { addParty, openMatter } from "./mutations/matters";
import { addCommentRequest, addReplySearch } from "./mutations/replies";
import { getMatterDocument } from "./queries/document";
import { listReminders, listRequests } from "./queries/requests";
import { matters } from "./schema";

function demo() {
  const { desk } = demoHouse();
  const context = contextOf(desk, "reporter");
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  const [statement] = getMatterDocument(desk.db, matter).statements;
  const of = { matter, statement: statement?.id ?? "", speaker: statement?.speakerId ?? "" };
  return { desk, context, of };
}

test("a deadline that passes is reminded of, however many requests have none", () => {
  const { desk, context, of } = demo();
  const asked = { ...of, askedAt: "2026-02-03T09:00:00Z", channel: "e-mail" };
  for (let index = 0; index < 201; index++) {
    addCommentRequest(context, { ...asked, outcome: index % 2 ? "pending" : "declined" });
  }
  const deadlines = ["2026-02-04T12:00:00Z", "2026-02-05T08:00:00Z", "2026-02-09T12:00:00Z"];
  for (const deadline of deadlines) {
    addCommentRequest(context, { ...asked, deadline, outcome: "pending" });
  }
  const due = listReminders(desk.db, new Date("2026-02-04T18:00:00Z"));
  expect(due.map(({ deadline }) => deadline)).toEqual([
    "2026-02-04T12:00:00.000Z",
    "2026-02-05T08:00:00.000Z",
  ]);
  expect(listRequests(desk.db)[0]?.deadline).toBe("2026-02-04T12:00:00.000Z");
});

test("a search names a party and a statement of its own matter", () => {
  const { context, of } = demo();
  const other = openMatter(context, { slug: "b", question: "B?", summary: "B." }).publicId;
  const party = addParty(context, { matter: other, name: "B", positionInShort: "B." }).publicId;
  const search = {
    ...{ searchedAt: "2026-02-03T09:00:00Z", where: "Its site", outcome: "no_reply" as const },
    ...{ statement: of.statement, party },
  };
  const fieldOf = (matter: string) =>
    thrownBy(InputError, () => addReplySearch(context, { ...search, matter })).problems[0]?.field;
  expect(fieldOf(of.matter)).toBe("party");
  expect(fieldOf(other)).toBe("statement");
});
