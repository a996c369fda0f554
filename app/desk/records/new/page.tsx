import { redirect } from "next/navigation";
import { readForPage } from "@/app/desk/read-for-page";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DeskPage } from "@/components/desk/shell";
import { ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/form/plain";
import { LinkRow } from "@/components/ui/link-row";
import { patiently, whyUnwritable } from "@/db/connect";
import { startDraft } from "@/db/desk/mutations/drafts";
import { getEntry } from "@/db/desk/queries/entry";
import { getStatementCapture } from "@/db/desk/queries/screen";
import { seenIn } from "@/db/desk/visible";
import { type Entry, entrySchema } from "@/lib/desk/entry";
import { urls } from "@/lib/urls";

type Search = Partial<Record<"capture" | "matter" | "statement" | "answers", string>>;

/**
 * Leads to a draft: of a new statement, or of one on record. A page and not an action, so that a link can lead here;
 * starting a draft writes no record, and coming twice starts no second one.
 */
export default async function NewRecordPage({ searchParams }: { searchParams: Promise<Search> }) {
  const from = await searchParams;
  const { capture = null, matter = null, statement = null, answers = null } = from;
  const here = urls.newRecord(from as Record<string, string>);
  const account = await requireAccount(here);
  const context = contextOf(account);
  const start = () => {
    const { entry, revisions } = statement
      ? getEntry(seenIn(context), statement, matter)
      : { entry: newEntry(matter, answers), revisions: {} };
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

/** The form of a new statement: in a matter, and in answer to a claim of it, where these are known. */
function newEntry(matter: string | null, claim: string | null): Entry {
  const answers = claim ? [{ key: claim, claim }] : [];
  return entrySchema.parse({ matter, answers });
}
