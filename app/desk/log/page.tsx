import type { Metadata } from "next";
import { LogFilterForm, LogTable } from "@/components/accounts/log-page";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskTitle } from "@/components/desk/desk-title";
import { DeskPage } from "@/components/desk/shell";
import { processDesk } from "@/db/desk/process";
import { getLogChoices, listLog, tablesInLog } from "@/db/desk/queries/log";
import { logFiltersIn } from "@/lib/log/filters";
import { urls } from "@/lib/urls";
import { requireAccount } from "../session";
import { verifyLog } from "./actions";

export const metadata: Metadata = { title: "Log" };

const perPage = 50;

export default async function LogPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = await searchParams;
  const one = (name: string) => [asked[name]].flat()[0];
  const filters = logFiltersIn(one);
  const account = await requireAccount(urls.log(filters), "read_log");
  const { db } = processDesk();
  const before = /^\d{1,15}$/.test(one("before") ?? "") ? Number(one("before")) : undefined;
  const found = listLog(db, filters, { before, limit: perPage + 1 });
  const entries = found.slice(0, perPage);
  const last = found.length > perPage ? entries.at(-1) : undefined;
  return (
    <DeskPage account={account} current="log">
      <DeskTitle>Log</DeskTitle>
      <p className="small">
        Every write at the desk, newest first. Each entry’s hash covers the one before it, so that
        nothing can be changed unseen.
      </p>
      <section
        className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-3 text-s"
        aria-label="Check and export"
      >
        <DeskForm
          keep="verify"
          action={verifyLog}
          submit="Verify"
          look="small"
          className="max-w-full"
        />
        <p className="leading-[2rem]">
          Export what is filtered: <a href={urls.logExport("jsonl", filters)}>JSON Lines</a>,{" "}
          <a href={urls.logExport("csv", filters)}>CSV</a>
        </p>
      </section>
      <LogFilterForm filters={filters} choices={{ ...getLogChoices(db), tables: tablesInLog }} />
      {entries.length === 0 ? (
        <p className="border border-dashed border-rule-2 p-4">No entry is as the filters ask.</p>
      ) : (
        <LogTable entries={entries} />
      )}
      <nav className="flex gap-4 pt-4 pb-16 text-ui" aria-label="Pages of the log">
        {before !== undefined && <a href={urls.log(filters)}>Newest</a>}
        {last && <a href={urls.log({ ...filters, before: String(last.id) })}>Older</a>}
      </nav>
    </DeskPage>
  );
}
