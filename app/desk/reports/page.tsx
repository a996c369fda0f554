import type { Metadata } from "next";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DeskTitle } from "@/components/desk/desk-title";
import { Change } from "@/components/desk/matter/change";
import { PartList } from "@/components/desk/part-list";
import { DeskPage } from "@/components/desk/shell";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { listReports, type Report } from "@/db/desk/queries/reports";
import { seenIn } from "@/db/desk/visible";
import { mayDo } from "@/lib/auth/permissions";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { reportStates } from "@/lib/vocabulary";
import { answerReport } from "./actions";

export const metadata: Metadata = { title: "Error reports" };

const perPage = 50;

/** What readers say is wrong: open reports, then those that were answered. */
export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<{ before?: string }>;
}) {
  const account = await requireAccount(urls.reports());
  const db = seenIn(contextOf(account));
  const cursor = Number.parseInt((await searchParams).before ?? "", 36);
  const before = Number.isNaN(cursor) ? undefined : cursor;
  const open = before === undefined ? listReports(db, { open: true, limit: 200 }) : [];
  const closed = listReports(db, { open: false, before, limit: perPage });
  const last = closed.length === perPage ? closed.at(-1) : undefined;
  const mayAnswer = mayDo(account.role, "answer_report");
  return (
    <DeskPage account={account} current="reports">
      <DeskTitle>Error reports</DeskTitle>
      {before === undefined && (
        <Section id="open" title="Open">
          {open.length === 0 && <NoneBox>No report waits for an answer.</NoneBox>}
          <PartList as="ol">
            {open.map((row) => (
              <ReportRow key={row.id} row={row}>
                {mayAnswer && <Answer row={row} />}
              </ReportRow>
            ))}
          </PartList>
        </Section>
      )}
      <Section id="closed" title="Answered and set aside">
        {closed.length === 0 && <NoneBox>None yet.</NoneBox>}
        <PartList as="ol">
          {closed.map((row) => (
            <ReportRow key={row.id} row={row}>
              <p>
                <b>{reportStates[row.state].label}</b> by {row.answeredBy}
                {row.answeredAt && `, ${formatInstant(row.answeredAt)}`}: {row.answer}
              </p>
            </ReportRow>
          ))}
        </PartList>
        {last && (
          <p>
            <a href={`${urls.reports()}?before=${last.inner.toString(36)}`}>Older reports</a>
          </p>
        )}
      </Section>
    </DeskPage>
  );
}

function ReportRow({ row, children }: { row: Report; children: React.ReactNode }) {
  return (
    <li>
      <p className="small">
        {formatInstant(row.receivedAt)}, about <a href={row.about}>{row.about}</a>
        {row.matterId && (
          <>
            {" "}
            in <a href={urls.deskMatter(row.matterId)}>{row.question}</a>
          </>
        )}
      </p>
      <p className="max-w-176 whitespace-pre-line">{row.text}</p>
      {(row.name || row.email) && (
        <p className="small">
          From {[row.name, row.email].filter(Boolean).join(", ")}. Not public.
        </p>
      )}
      {children}
    </li>
  );
}

function Answer({ row }: { row: Report }) {
  const { open: _, ...states } = reportStates;
  return (
    <Change
      label="Answer"
      title="Answer the report"
      about="What was done about it, or why nothing was. Readers do not see this; a correction they do."
      submit="Close the report"
      action={answerReport.bind(null, row.id, row.revision)}
    >
      <SelectField name="state" label="What became of it" options={optionsOf(states)} />
      <TextField name="answer" label="What was done, or why not" lines={3} />
    </Change>
  );
}
