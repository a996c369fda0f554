import { Section } from "@/components/ui/section";
import type { Report } from "@/db/desk/queries/reports";
import type { Request } from "@/db/desk/queries/requests";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { beginningOf, counted } from "@/lib/wording";

/** Comment requests whose deadline has passed or is near. Nothing where there are none. */
export function Reminders({ reminders }: { reminders: Request[] }) {
  if (reminders.length === 0) return null;
  return (
    <Section id="reminders" title="Asked for comment" dek="The deadline has passed, or is near.">
      <ul className="q-l">
        {reminders.map((row) => (
          <li key={row.id}>
            <a className="q-l__q" href={`${urls.requests()}?matter=${row.matterId}`} dir="auto">
              {row.speaker} on S{row.statementNumber}: {row.question}
            </a>
            <p className="small">
              {row.channel}, until {row.deadline && formatInstant(row.deadline)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The newest error reports that nobody has answered. */
export function OpenReports({ reports, count }: { reports: Report[]; count: number }) {
  return (
    <Section id="reports" title="Error reports from readers" dek="Answered by an editor.">
      {count === 0 && <p className="none">No report waits for an answer.</p>}
      <ul className="q-l">
        {reports.map((row) => (
          <li key={row.id}>
            <a className="q-l__q" href={urls.reports()} dir="auto">
              {beginningOf(row.text, 120).text}
              {beginningOf(row.text, 120).isCut && " …"}
            </a>
            <p className="small">
              About {row.about}, {formatInstant(row.receivedAt)}
            </p>
          </li>
        ))}
      </ul>
      {count > reports.length && (
        <p>
          <a href={urls.reports()}>All {counted(count, "open report")}</a>
        </p>
      )}
    </Section>
  );
}
