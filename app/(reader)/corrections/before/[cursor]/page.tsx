import type { Metadata } from "next";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { CorrectionsPage } from "@/components/history/corrections-page";
import { listCorrections } from "@/db/public/queries/corrections";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";

export const metadata: Metadata = { title: "Older corrections", robots: { index: false } };

export function generateStaticParams() {
  return [];
}

export default orNowhere(async function Page({ params }: { params: Promise<{ cursor: string }> }) {
  const page = asShown(await listCorrections((await params).cursor)) ?? nowhere();
  return <CorrectionsPage {...page} first={false} />;
});
