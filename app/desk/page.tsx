import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/shell";
import { urls } from "@/lib/urls";
import { requireAccount } from "./session";

export const metadata: Metadata = { title: "Desk" };

export default async function QueuePage() {
  const account = await requireAccount(urls.desk());
  return (
    <DeskPage account={account} current="queue">
      <h1>Queue</h1>
    </DeskPage>
  );
}
