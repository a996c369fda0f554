import type { Metadata } from "next";
import { Queue } from "@/components/desk/queue";
import { DeskPage } from "@/components/desk/shell";
import { processDesk } from "@/db/desk/process";
import { listQueues } from "@/db/desk/queries/queues";
import { urls } from "@/lib/urls";
import { requireAccount } from "./session";

export const metadata: Metadata = { title: "Queue" };

export default async function QueuePage() {
  const account = await requireAccount(urls.desk());
  return (
    <DeskPage account={account} current="queue">
      <h1 className="pname pname--s qs__h">Queue</h1>
      <Queue queues={listQueues(processDesk().db, account.id)} role={account.role} />
      {/* Error reports from readers, and reminders of what was asked, follow here. */}
    </DeskPage>
  );
}
