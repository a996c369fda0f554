import { redirect } from "next/navigation";
import { postAnswered } from "@/app/desk/post-answered";
import { readForPage } from "@/app/desk/read-for-page";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DeskPage } from "@/components/desk/shell";
import { ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/form/plain";
import { LinkRow } from "@/components/ui/link-row";
import { patiently, whyUnwritable } from "@/db/connect";
import type { DeskDatabase } from "@/db/desk/desk";
import { findRecord } from "@/db/desk/logged-tables";
import { startDraft } from "@/db/desk/mutations/drafts";
import { carriedEntry } from "@/db/desk/queries/carried";
import { getEntry } from "@/db/desk/queries/entry";
import { findAccount, type ParentPost } from "@/db/desk/queries/posts";
import { getScreenCapture, getStatementCapture } from "@/db/desk/queries/screen";
import { seenIn } from "@/db/desk/visible";
import type { Entry } from "@/lib/desk/entry";
import { withOwnWords } from "@/lib/desk/post-entry";
import { authorOfSource } from "@/lib/posts/author";
import { urls } from "@/lib/urls";

type Search = Partial<Record<"capture" | "matter" | "statement" | "answers" | "after", string>>;

/**
 * Leads to a draft: of a new statement, or of one on record. A page and not an action, so that a link can lead here;
 * starting a draft writes no record, and coming twice starts no second one.
 */
export default async function NewRecordPage({ searchParams }: { searchParams: Promise<Search> }) {
  const from = await searchParams;
  const { capture = null, matter = null, statement = null, answers = null, after = null } = from;
  const here = urls.newRecord(from as Record<string, string>);
  const account = await requireAccount(here);
  const context = contextOf(account);
  // A picture or a scan has no words to log until somebody typed them.
  const isWordless =
    capture && findRecord(seenIn(context), "captures", capture)?.extractedText === "";
  if (isWordless && !statement) redirect(urls.typeWords(capture, { ...(matter && { matter }) }));
  const answered = capture && !answers && !statement ? await postAnswered(context, capture) : null;
  const start = () => {
    const { entry, revisions } = statement
      ? getEntry(seenIn(context), statement, matter)
      : {
          entry: newEntry(seenIn(context), { capture, matter, answers, answered, after }),
          revisions: {},
        };
    return startDraft(context, {
      matter,
      statement,
      capture: capture ?? (statement ? getStatementCapture(seenIn(context), statement) : null),
      body: { entry, base: entry, revisions },
    });
  };
  let draft: string;
  try {
    draft = await patiently(context.desk.connection, () => readForPage(start));
  } catch (error) {
    const why = whyUnwritable(error);
    if (!why) throw error;
    return (
      <DeskPage account={account} current="queue">
        <h1>The record screen could not be opened.</h1>
        <Problem role="alert">{why}</Problem>
        <LinkRow spaced>
          <ButtonLink href={here}>Try again</ButtonLink>
        </LinkRow>
      </DeskPage>
    );
  }
  redirect(urls.record(draft));
}

interface From {
  capture: string | null;
  matter: string | null;
  answers: string | null;
  answered: ParentPost | null;
  after: string | null;
}

/**
 * The form of a new statement: in a matter, and in answer to a claim of it, where these are known; of a post, with its
 * words, its account and its time, and in answer to what is on record of the post that it answers.
 */
function newEntry(db: DeskDatabase, { capture: asked, answered, ...from }: From): Entry {
  // One that is not there, the draft refuses when it is started.
  const capture = asked && findRecord(db, "captures", asked) ? asked : null;
  const claims = answered?.statements ?? [];
  const claim = claims.find((row) => !from.matter || row.matter === from.matter);
  const entry = carriedEntry(db, {
    ...{ capture, after: from.after },
    matter: from.matter ?? claim?.matter ?? null,
    answers: from.answers ?? claim?.id ?? null,
  });
  const held = capture ? getScreenCapture(db, capture, null) : null;
  // Once something was logged from it, what is new in it is for its reader to say.
  if (!held || held.used.length > 0) return entry;
  const author = authorOfSource(held.source);
  return { ...withOwnWords(entry, held), speaker: author && findAccount(db, author) };
}
