import { Button } from "@/components/ui/button";
import { controlLook, PlainField } from "@/components/ui/form/plain";
import type { ListedEntry } from "@/db/desk/queries/log";
import { formatInstant } from "@/lib/dates/format";
import type { LogFilters } from "@/lib/log/filters";
import { urls } from "@/lib/urls";
import styles from "./log.module.css";

/** The choices of the log's filters. */
export interface LogChoices {
  actors: { id: string; name: string | null }[];
  actions: string[];
  tables: readonly string[];
}

/** A verb of the log under its name of today: entries keep the one that they were written with. */
const verbInWords = (action: string) => renamed[action] ?? action;
const renamed: Record<string, string> = { "submit for review": "send to review" };

const inWords = (name: string) => name.replaceAll("_", " ");

/** A plain form: the filters are the address. */
export function LogFilterForm({ filters, choices }: { filters: LogFilters; choices: LogChoices }) {
  return (
    <form
      className="my-4 grid grid-cols-[repeat(5,minmax(0,1fr))_auto] items-end gap-3 max-laptop:grid-cols-[1fr_1fr]"
      action={urls.log()}
    >
      <Choice label="Who" name="actor" value={filters.actor}>
        {choices.actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? id}
          </option>
        ))}
      </Choice>
      <Choice label="What was done" name="action" value={filters.action}>
        {choices.actions.map((action) => (
          <option key={action} value={action}>
            {verbInWords(action)}
          </option>
        ))}
      </Choice>
      <Choice label="Kind of record" name="table" value={filters.table}>
        {choices.tables.map((table) => (
          <option key={table} value={table}>
            {inWords(table)}
          </option>
        ))}
      </Choice>
      <PlainField id="record" label="Id of the record">
        <input className={controlLook()} id="record" name="record" defaultValue={filters.record} />
      </PlainField>
      <PlainField id="day" label="Day (UTC)">
        <input
          className={controlLook()}
          id="day"
          name="day"
          type="date"
          defaultValue={filters.day}
        />
      </PlainField>
      <div className="flex items-center gap-3 text-s">
        <Button type="submit">Filter</Button>
        {Object.keys(filters).length > 0 && <a href={urls.log()}>Show all</a>}
      </div>
    </form>
  );
}

function Choice({
  label,
  name,
  value = "",
  children,
}: {
  label: string;
  name: string;
  value?: string;
  children: React.ReactNode;
}) {
  return (
    <PlainField id={name} label={label}>
      <select className={controlLook()} id={name} name={name} defaultValue={value}>
        <option value="">any</option>
        {children}
      </select>
    </PlainField>
  );
}

/** Entries, newest first; record and actor lead to all entries about them. */
export function LogTable({ entries }: { entries: ListedEntry[] }) {
  return (
    <table className={styles.log}>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Record</th>
          <th scope="col">Hash</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">{entry.id}</th>
            <td data-label="When">
              <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
            </td>
            <td data-label="Who">
              <a href={urls.log({ actor: entry.actor })}>{entry.actorName ?? entry.actor}</a>
            </td>
            <td data-label="What">{verbInWords(entry.action)}</td>
            <td data-label="Record">
              {inWords(entry.recordTable)}{" "}
              <a className="font-mono text-xs/[1.5]" href={urls.log({ record: entry.recordId })}>
                {entry.recordId}
              </a>
            </td>
            <td data-label="Hash">
              <abbr className="font-mono text-xs/[1.5]" title={entry.hash}>
                {entry.hash.slice(0, 10)}…
              </abbr>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
