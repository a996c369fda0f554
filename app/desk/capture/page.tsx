import type { Metadata } from "next";
import { Bookmarklet } from "@/components/desk/capture/bookmarklet";
import { CaptureForm } from "@/components/desk/capture/capture-form";
import { NewestSources } from "@/components/desk/capture/newest-sources";
import { DeskTitle } from "@/components/desk/desk-title";
import { Help } from "@/components/desk/help";
import { DeskPage } from "@/components/desk/shell";
import { Dek } from "@/components/ui/title";
import { listNewestSources } from "@/db/desk/queries/sources";
import { seenIn } from "@/db/desk/visible";
import { limits } from "@/lib/capture/limits";
import { warmReader } from "@/lib/capture/reader";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { contextOf, requireAccount } from "../session";
import { takeIn } from "./actions";

export const metadata: Metadata = { title: "Capture" };

interface Props {
  searchParams: Promise<{ url?: string; text?: string; matter?: string; after?: string }>;
}

export default async function CapturePage({ searchParams }: Props) {
  const { url, text, matter, after } = await searchParams;
  const carried = { ...(matter && { matter }) };
  const account = await requireAccount(
    urls.capture({ ...(url && { url }), ...(text && { text }), ...carried }),
  );
  // Whoever opens this page is about to have something read.
  warmReader("source");
  warmReader("suggestions");
  const { sources, next } = listNewestSources(seenIn(contextOf(account)), { after });
  return (
    <DeskPage account={account} current="capture">
      <DeskTitle>Capture a source</DeskTitle>
      <Dek>
        What is held is kept as it came, and its fingerprint (a hash) shows any change.{" "}
        <Help term="hash" /> Statements are logged from its text.
      </Dek>
      <div className="grid grid-cols-[minmax(0,1fr)_17rem] gap-x-16 gap-y-part pt-6 pb-section max-laptop:grid-cols-[minmax(0,1fr)]">
        <CaptureForm takeIn={takeIn} {...{ url, text, matter }} mostBytes={limits.bytes} />
        <Bookmarklet capture={readSettings().url + urls.capture()} />
      </div>
      <NewestSources
        sources={sources}
        matter={matter}
        moreHref={next && urls.capture({ after: next, ...carried })}
      />
    </DeskPage>
  );
}
