import type { Metadata } from "next";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { CorrectionsPage } from "@/components/history/corrections-page";
import { listCorrections } from "@/db/public/queries/corrections";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";

// What is older than a place never changes; only a text that the law takes out may go.
export const revalidate = 3600;

export const metadata: Metadata = { title: "Older corrections", robots: { index: false } };

export function generateStaticParams() {
  return [];
}

export default orNowhere(async function Page({ params }: { params: Promise<{ cursor: string }> }) {
  const page = asShown(await listCorrections((await params).cursor)) ?? nowhere();
  return <CorrectionsPage {...page} first={false} />;
});
