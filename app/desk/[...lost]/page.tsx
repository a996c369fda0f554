import { notFound } from "next/navigation";
import { urls } from "@/lib/urls";
import { requireAccount } from "../session";

/** Addresses of the desk that lead nowhere: drawn for each request, since only then its scripts carry the nonce. */
export default async function LostPage(): Promise<never> {
  await requireAccount(urls.desk());
  notFound();
}
