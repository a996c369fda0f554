import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CorrectionsPage } from "@/components/history/corrections-page";
import { listCorrections } from "@/db/public/queries/corrections";
import { alternatesAt } from "@/lib/alternates";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

export const metadata: Metadata = {
  title: "Corrections",
  description: "Every correction, update and withdrawal on this record, and why it was made.",
  alternates: alternatesAt(urls.corrections(), { feed: (format) => urls.correctionsFeed(format) }),
};

export default async function Page() {
  const page = asShown(await listCorrections()) ?? notFound();
  return <CorrectionsPage {...page} first />;
}
