import { redirect } from "next/navigation";
import { cache } from "react";
import { leadOnMerged } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { TranscriptPage } from "@/components/source/transcript-page";
import { getSource } from "@/db/public/queries/sources";
import { getTranscript } from "@/db/public/queries/transcripts";
import { alternatesAt } from "@/lib/alternates";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { pageOfTurn } from "@/lib/views/transcript";

interface Props {
  params: Promise<{ id: string; page?: string }>;
}

/** A page of a transcript. Where it is not published whole, or not any more, its source says what is held of it. */
const get = cache(async (id: string, written: string) => {
  if (!/^[1-9]\d{0,5}$/.test(written)) nowhere();
  const page = Number(written);
  await leadOnMerged("sources", id, (now) => urls.transcript(now, page));
  const transcript = asShown(await getTranscript(id));
  if (!transcript) redirect((await getSource(id)) ? urls.source(id) : nowhere());
  if (page > Math.max(1, pageOfTurn(transcript.turns.length))) nowhere();
  return { transcript, page };
});

/** The page of a transcript, and what it says of itself, for both of its addresses. */
export const transcriptMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { id, page: written = "1" } = await params;
  const { transcript, page } = await get(id, written);
  return {
    title: `Transcript: ${transcript.source.title}${page > 1 ? `, page ${page}` : ""}`,
    alternates: alternatesAt(urls.transcript(id, page)),
  };
});

export const TranscriptRoute = orNowhere(async function Page({ params }: Props) {
  const { id, page: written = "1" } = await params;
  return <TranscriptPage {...(await get(id, written))} origin={readSettings().url} />;
});
