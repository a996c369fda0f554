import type { Metadata } from "next";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DeskPage } from "@/components/desk/shell";
import { listDeskMatters, type MatterAtDesk } from "@/db/desk/queries/matter-list";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { type ReviewState, reviewStates } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

export const metadata: Metadata = { title: "Matters at the desk" };

const perPage = 50;
/** States in which somebody waits for somebody else. */
const waiting = new Set<ReviewState>(["in_review", "approved", "sent_back"]);

/** What readers have of a matter. */
function standing({ version, withdrawnAt }: MatterAtDesk): string {
  if (version === null) return "never published";
  return withdrawnAt ? `withdrawn ${formatInstant(withdrawnAt)}` : `public as version ${version}`;
}

export default async function DeskMattersPage({
  searchParams,
}: {
  searchParams: Promise<{ before?: string }>;
}) {
  const account = await requireAccount(urls.deskMatters());
  const { before } = await searchParams;
  const matters = listDeskMatters(contextOf(account).desk.db, before, perPage);
  return (
    <DeskPage account={account} current="matters">
      <h1 className="desk__h">Matters</h1>
      <p className="acts">
        <a className="btn btn--ink" href={urls.newMatter()}>
          New matter
        </a>{" "}
        <a href={urls.capture()}>Capture a source</a> <a href={urls.newRecord()}>Log a statement</a>
      </p>
      {matters.length === 0 && (
        <p className="none">
          No matter was opened yet. <a href={urls.newMatter()}>Open the first one</a>: a question
          that two sides answer differently. Or <a href={urls.capture()}>capture a source</a>, and
          open the matter while you log what is said in it.
        </p>
      )}
      <ul className="mlist">
        {matters.map((matter) => (
          <li key={matter.id}>
            <h2>
              <a href={urls.deskMatter(matter.id)}>{matter.question}</a>
            </h2>
            <p className="small">
              {counted(matter.statements, "statement")}, {standing(matter)}
              {waiting.has(matter.review) && `, ${reviewStates[matter.review].label.toLowerCase()}`}
            </p>
          </li>
        ))}
      </ul>
      {matters.length === perPage && (
        <p>
          <a href={`${urls.deskMatters()}?before=${matters.at(-1)?.before}`}>Older matters</a>
        </p>
      )}
    </DeskPage>
  );
}
