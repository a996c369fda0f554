import { Section } from "@/components/ui/section";
import type { Report } from "@/db/desk/queries/reports";
import type { Request } from "@/db/desk/queries/requests";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { beginningOf, counted } from "@/lib/wording";
import { QueueLine, QueueList } from "./queue-list";

/** Comment requests whose deadline has passed or is near. Nothing where there are none. */
export function Reminders({
  reminders,
  restricted,
}: {
  reminders: Request[];
  /** Public ids of the restricted matters that the reader of the page sees. */
  restricted: ReadonlySet<string>;
}) {
  if (reminders.length === 0) return null;
  return (
    <Section id="reminders" title="Asked for comment" dek="The deadline has passed, or is near.">
      <QueueList>
        {reminders.map((row) => (
          <QueueLine
            key={row.id}
            isRestricted={restricted.has(row.matterId)}
            href={`${urls.requests()}?matter=${row.matterId}`}
            title={
              <>
                {row.speaker} on S{row.statementNumber}: {row.question}
              </>
            }
            note={
              <>
                {row.channel}, until {row.deadline && formatInstant(row.deadline)}
              </>
            }
          />
        ))}
      </QueueList>
    </Section>
  );
}

/** The newest error reports that nobody has answered; nothing where all are. */
export function OpenReports({ reports, count }: { reports: Report[]; count: number }) {
  if (count === 0) return null;
  return (
    <Section id="reports" title="Error reports from readers" dek="Answered by an editor.">
      <QueueList>
        {reports.map((row) => (
          <QueueLine
            key={row.id}
            href={urls.reports()}
            title={
              <>
                {beginningOf(row.text, 120).text}
                {beginningOf(row.text, 120).isCut && " …"}
              </>
            }
            note={
              <>
                About {row.about}, {formatInstant(row.receivedAt)}
              </>
            }
          />
        ))}
      </QueueList>
      {count > reports.length && (
        <p>
          <a href={urls.reports()}>All {counted(count, "open report")}</a>
        </p>
      )}
    </Section>
  );
}
