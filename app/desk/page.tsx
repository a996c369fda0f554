import type { Metadata } from "next";
import { DeskTitle } from "@/components/desk/desk-title";
import { Findings } from "@/components/desk/findings";
import { Queue } from "@/components/desk/queue";
import { OpenReports, Reminders } from "@/components/desk/reminders";
import { DeskPage } from "@/components/desk/shell";
import { listQueues } from "@/db/desk/queries/queues";
import { lastRecheckAt, listFindings } from "@/db/desk/queries/rechecks";
import { countOpenReports, listReports } from "@/db/desk/queries/reports";
import { listReminders } from "@/db/desk/queries/requests";
import { listRestricted } from "@/db/desk/queries/restrictions";
import { seenIn } from "@/db/desk/visible";
import { urls } from "@/lib/urls";
import { endAssignment } from "./matters/[matter]/assignments/actions";
import { contextOf, requireAccount } from "./session";

export const metadata: Metadata = { title: "Queue" };

export default async function QueuePage() {
  const account = await requireAccount(urls.desk());
  const db = seenIn(contextOf(account));
  const restricted = listRestricted(db);
  return (
    <DeskPage account={account} current="queue">
      <DeskTitle>Queue</DeskTitle>
      <Queue
        queues={listQueues(db, account.id)}
        account={account}
        restricted={restricted}
        end={endAssignment}
        now={new Date()}
      />
      <Findings lines={listFindings(db)} lastAt={lastRecheckAt(db)} />
      <Reminders reminders={listReminders(db, new Date())} restricted={restricted} />
      <OpenReports
        reports={listReports(db, { open: true, limit: 5 })}
        count={countOpenReports(db)}
      />
    </DeskPage>
  );
}
