import { redirect } from "next/navigation";
import { contextOf, requireAccount } from "@/app/desk/session";
import { startDraft } from "@/db/desk/mutations/drafts";
import { getEntry } from "@/db/desk/queries/entry";
import { getStatementCapture } from "@/db/desk/queries/screen";
import { type DraftBody, emptyEntry } from "@/lib/desk/entry";
import { urls } from "@/lib/urls";

type Search = Partial<Record<"capture" | "matter" | "statement" | "answers", string>>;

/**
 * Starts a draft and leads to it: of a new statement, or of one on record. A page and not an action, so that a link
 * can lead here; starting a draft writes no record.
 */
export default async function NewRecordPage({ searchParams }: { searchParams: Promise<Search> }) {
  const from = await searchParams;
  const { capture = null, matter = null, statement = null, answers = null } = from;
  const account = await requireAccount(urls.newRecord(from as Record<string, string>));
  const context = contextOf(account);
  const { entry, revisions } = statement
    ? getEntry(context.desk.db, statement, matter)
    : { entry: { ...emptyEntry(), matter }, revisions: {} };
  const body: DraftBody = { entry, base: entry, revisions };
  if (answers && !statement) {
    const answer = {
      key: answers,
      id: null,
      claim: answers,
      note: "",
      heading: "",
      headingId: null,
    };
    body.entry = {
      ...entry,
      answers: [{ ...answer, type: "unclassified", via: "not_stated" }],
    };
  }
  const draft = startDraft(context, {
    matter,
    statement,
    capture: capture ?? (statement ? getStatementCapture(context.desk.db, statement) : null),
    body,
  });
  redirect(urls.record(draft));
}
