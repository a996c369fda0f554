"use client";

import { NoticePage } from "@/components/layout/notice-page";
import { Button } from "@/components/ui/button";
import { LinkRow } from "@/components/ui/link-row";
import { urls } from "@/lib/urls";

/** Shown where a page of the desk could not be made; the desk itself stays within reach. */
export default function DeskErrorPage({ retry }: { retry: () => void }) {
  return (
    <NoticePage title="This page could not be made.">
      <p>
        Nothing you wrote is lost. The cause is in the server’s log; tell whoever keeps it when this
        happened.
      </p>
      <LinkRow>
        <Button onClick={() => retry()}>Try again</Button>
        <a href={urls.desk()}>Queue</a>
        <a href={urls.deskMatters()}>Matters</a>
      </LinkRow>
    </NoticePage>
  );
}
