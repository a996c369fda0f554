"use client";

import { NoticePage } from "@/components/layout/notice-page";
import { Button } from "@/components/ui/button";

/** Shown where a page could not be made. The cause is in the server's log. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <NoticePage title="This page could not be made.">
      <p>The record itself is untouched. The cause is in the server’s log.</p>
      <p>
        <Button onClick={() => retry()}>Try again</Button>
      </p>
    </NoticePage>
  );
}
