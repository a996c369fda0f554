import type { Metadata } from "next";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DeskPage } from "@/components/desk/shell";
import { listDeskMatters } from "@/db/desk/queries/matter-list";
import { urls } from "@/lib/urls";
import { type ReviewState, reviewStates } from "@/lib/vocabulary";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Matters at the desk" };

const perPage = 50;
/** States in which somebody waits for somebody else. */
const waiting = new Set<ReviewState>(["in_review", "approved", "sent_back"]);

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
        <a href={urls.capture()}>Capture a source</a> <a href={urls.newRecord()}>Log a statement</a>
      </p>
      {matters.length === 0 && (
        <p className="none">No matter was opened yet. One is opened from the record screen.</p>
      )}
      <ul className="mlist">
        {matters.map((matter) => (
          <li key={matter.id}>
            <h2>
              <a href={urls.deskMatter(matter.id)}>{matter.question}</a>
            </h2>
            <p className="small">
              {counted(matter.statements, "statement")},{" "}
              {matter.version === null ? "never published" : `public as version ${matter.version}`}
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
