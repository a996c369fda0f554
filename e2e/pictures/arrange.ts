/** Adds to a data folder what the pictures show beside the demo: histories, other scripts, and work at the desk. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { excerpt } from "@/db/demo/article";
import { commandLine, readers } from "@/db/desk/machine-accounts";
import { inviteAccount } from "@/db/desk/mutations/account-links";
import { startDraft } from "@/db/desk/mutations/drafts";
import { addCommentRequest, addReplySearch } from "@/db/desk/mutations/replies";
import { receiveReport } from "@/db/desk/mutations/reports";
import { checkSubmission, submitForReview, writeComment } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { getEntry } from "@/db/desk/queries/entry";
import { emptyEntry } from "@/lib/desk/entry";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { publishDebate } from "../debate";
import { deskAs, openSession } from "../desk-support";
import { publishHistories } from "../histories";
import { publishExchanges } from "../languages";
import { publishMedia } from "../media";
import { logHarbour } from "../review-support";
import { pick } from "../support";
import { publishVoices } from "../voices";

/** What the pictures of the desk are found by; the sessions by the value of their cookie. */
export interface Arranged {
  sessions: Record<"reporter" | "editor" | "administrator" | "earlier", string>;
  demo: string;
  open: string;
  inReview: string;
  sentBack: string;
  newDraft: string;
  changedDraft: string;
  source: string;
  invitation: string;
}

const reporter = deskAs("reporter", "Rosa Reporter");
const editor = deskAs("editor", "Edgar Editor");
const demo = pick("select id from matters where slug = 'us-cuba-negotiations'");

publishHistories();
publishExchanges();
publishVoices();
publishDebate();
await publishMedia();

const { matter: open, claim, reply } = logHarbour(reporter);
addCommentRequest(reporter, {
  ...{ matter: open, statement: reply.statement.publicId, speaker: claim.speaker.publicId },
  ...{ askedAt: "2026-03-01T10:00:00Z", channel: "E-mail to the press office" },
  ...{ deadline: "2026-03-01T18:00:00Z", outcome: "pending" },
});
const party = partyOf("Harbour master", open);
addReplySearch(reporter, {
  ...{ matter: open, statement: reply.statement.publicId, party },
  ...{ searchedAt: "2026-03-01T11:00:00Z", where: "The harbour’s site and three news agencies" },
  outcome: "no_reply",
});
const { matter: inReview } = logHarbour(reporter);
submitForReview(reporter, { matter: inReview });
writeComment(editor, { matter: inReview, text: "Which day was it?" });
const { matter: sentBack, reply: wrong } = logHarbour(reporter);
const submission = submitForReview(reporter, { matter: sentBack }).publicId;
checkSubmission(editor, { matter: sentBack, submission, check: "attribution", outcome: "holds" });
checkSubmission(editor, {
  ...{ matter: sentBack, submission, check: "rebuttal_type", outcome: "sent_back" },
  ...{ comment: "A flat no denies it.", record: wrong.statement.publicId },
});

const source = addSource(reporter, {
  ...{ kind: "article", level: "secondary", language: "en", publishedAt: "2026-02-02T23:52" },
  title: "Cuba denied the claim of negotiations with the USA.",
}).publicId;
const capture = addCapture(reporter, { source, extent: "excerpt", text: excerpt }).publicId;
const entry = { ...emptyEntry(), matter: demo, summary: "There are no negotiations yet." };
const newDraft = startDraft(reporter, {
  ...{ matter: demo, capture },
  body: { entry, base: emptyEntry(), revisions: {} },
});
const statement = pick("select statement_id from memberships where matter_id = ? and number = 6", [
  demo,
]);
const read = getEntry(reporter.desk.db, statement, demo);
const typed = { ...read.entry, summary: `${read.entry.summary} So the agency has it.` };
const changedDraft = startDraft(reporter, {
  ...{ matter: demo, statement },
  body: { entry: typed, base: read.entry, revisions: read.revisions },
});

receiveReport(readers(reporter.desk), {
  ...{ about: urls.matter("us-cuba-negotiations"), text: "The date of the second reply is wrong." },
  ...{ name: "A reader", email: "reader@example.org" },
});
const link = inviteAccount(commandLine(reporter.desk), {
  ...{ name: "Nia Newcomer", email: "nia@example.org", role: "reporter" },
});

/** Signed in within the last minutes, where the clock of the pictures stands; "earlier" must sign in again. */
const signedIn = (role: "reporter" | "editor" | "administrator", name: string, at: string) =>
  openSession(role, name, {
    createdAt: new Date(at),
    expiresAt: new Date("2026-03-03T09:00:00Z"),
  }).cookie;
const lately = "2026-03-02T09:25:00Z";
const arranged: Arranged = {
  sessions: {
    reporter: signedIn("reporter", "Rosa Reporter", lately),
    editor: signedIn("editor", "Edgar Editor", lately),
    administrator: signedIn("administrator", "Ada Administrator", lately),
    earlier: signedIn("editor", "Edna Earlier", "2026-03-02T08:30:00Z"),
  },
  ...{ demo, open, inReview, sentBack, newDraft, changedDraft, source },
  invitation: urls.invitation(link),
};
writeFileSync(join(readSettings().dataFolder, "pictures.json"), JSON.stringify(arranged));
for (const { desk } of [reporter, editor]) desk.connection.close();

function partyOf(name: string, matter: string): string {
  return String(
    reporter.desk.connection
      .prepare(
        "select p.public_id from parties p join matters m on m.id = p.matter_id where p.name = ? and m.public_id = ?",
      )
      .pluck()
      .get(name, matter),
  );
}
