import type { Metadata } from "next";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DeskTitle } from "@/components/desk/desk-title";
import { ClosedMatters } from "@/components/desk/matter/closed-matters";
import { MoveStatement } from "@/components/desk/matter/move-statement";
import { PartList } from "@/components/desk/part-list";
import { RestrictedMark } from "@/components/desk/restricted-mark";
import { DeskPage } from "@/components/desk/shell";
import { ButtonLink } from "@/components/ui/button";
import { LinkRow } from "@/components/ui/link-row";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { readApart } from "@/db/desk/apart";
import { getFrontLead } from "@/db/desk/queries/front";
import { listDeskMatters, type MatterAtDesk } from "@/db/desk/queries/matter-list";
import { listClosedMatters, listRestricted } from "@/db/desk/queries/restrictions";
import { seenIn } from "@/db/desk/visible";
import { mayDo } from "@/lib/auth/permissions";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { type ReviewState, reviewStates } from "@/lib/vocabulary";
import { beginningOf, counted } from "@/lib/wording";
import { findPlaces, lookAtMove, moveStatements } from "./[matter]/actions";
import { enterMatter } from "./actions";

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
  searchParams: Promise<{ before?: string; archived?: string }>;
}) {
  const account = await requireAccount(urls.deskMatters());
  const { before, archived } = await searchParams;
  const which = archived === undefined ? "open" : "archived";
  const db = seenIn(contextOf(account));
  const matters = listDeskMatters(db, before, perPage, which);
  const isFirst = !before && which === "open";
  const unplaced = isFirst ? await readApart("unplaced", account.id) : [];
  const restricted = listRestricted(db);
  const lead = getFrontLead(db);
  return (
    <DeskPage account={account} current="matters">
      <DeskTitle>{which === "archived" ? "Archived matters" : "Matters"}</DeskTitle>
      <LinkRow spaced>
        <ButtonLink look="ink" href={urls.newMatter()}>
          New matter
        </ButtonLink>{" "}
        <a href={urls.capture()}>Capture a source</a> <a href={urls.newRecord()}>Log a statement</a>
      </LinkRow>
      {lead && (
        <p className="mt-4 small">
          Leads the front page: <a href={`${urls.deskMatter(lead.id)}#front`}>{lead.question}</a>
        </p>
      )}
      <LinkRow spaced>
        {which === "archived" ? (
          <a href={urls.deskMatters()}>Open matters</a>
        ) : (
          <a href={`${urls.deskMatters()}?archived=1`}>Archived matters</a>
        )}
        <a href={urls.duplicates()}>Duplicates</a>
      </LinkRow>
      {matters.length === 0 && which === "archived" && <NoneBox>No matter is archived.</NoneBox>}
      {matters.length === 0 && which === "open" && (
        <NoneBox>
          No matter was opened yet. <a href={urls.newMatter()}>Open the first one</a>: a question
          that two sides answer differently. Or <a href={urls.capture()}>capture a source</a>, and
          open the matter while you log what is said in it.
        </NoneBox>
      )}
      <PartList className="">
        {matters.map((matter) => (
          <li key={matter.id}>
            <h2 className="font-display text-[1.25rem]/[1.25] font-strong condensed">
              <a href={urls.deskMatter(matter.id)}>{matter.question}</a>
            </h2>
            <p className="small">
              {restricted.has(matter.id) && <RestrictedMark />}{" "}
              {counted(matter.statements, "statement")}, {standing(matter)}
              {waiting.has(matter.review) && `, ${reviewStates[matter.review].label.toLowerCase()}`}
            </p>
          </li>
        ))}
      </PartList>
      {matters.length === perPage && (
        <p>
          <a
            href={`${urls.deskMatters()}?before=${matters.at(-1)?.before}${which === "archived" ? "&archived=1" : ""}`}
          >
            Older matters
          </a>
        </p>
      )}
      {isFirst && mayDo(account.role, "enter_restricted") && (
        <ClosedMatters
          matters={listClosedMatters(contextOf(account).desk.db, account.id)}
          enter={enterMatter}
        />
      )}
      {unplaced.length > 0 && (
        <Section id="unplaced" title="Statements in no matter">
          <p className="small">
            Taken out of the matter where they stood, or logged without one. Readers do not have
            them, unless the next version of that matter is still to be published.
          </p>
          <PartList className="">
            {unplaced.map(({ id, speaker, summary }) => (
              <li key={id}>
                <p>
                  <bdi>{speaker}</bdi>: <span dir="auto">{summary}</span>
                </p>
                <LinkRow spaced>
                  <a href={urls.newRecord({ statement: id })}>Change</a>
                  <MoveStatement
                    statements={[id]}
                    matter={null}
                    name={`“${beginningOf(summary, 60).text}”`}
                    actions={{ find: findPlaces, look: lookAtMove, move: moveStatements }}
                  />
                </LinkRow>
              </li>
            ))}
          </PartList>
        </Section>
      )}
    </DeskPage>
  );
}
