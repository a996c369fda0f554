"use client";

import { NoticePage } from "@/components/layout/notice-page";
import { Button } from "@/components/ui/button";

import "./globals.css";

/** Shown where even the frame of the pages could not be made. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Gainsay</title>
        <NoticePage title="This page could not be made.">
          <p>The record itself is untouched. The cause is in the server’s log.</p>
          <p>
            <Button onClick={() => retry()}>Try again</Button>
          </p>
        </NoticePage>
      </body>
    </html>
  );
}
