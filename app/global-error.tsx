"use client";

import "./globals.css";

/** Shown where even the frame of the pages could not be made. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Gainsay</title>
        <main id="main" className="wrap lost">
          <h1 className="nf">This page could not be made.</h1>
          <p>The record itself is untouched. The cause is in the server’s log.</p>
          <p>
            <button type="button" className="btn" onClick={() => retry()}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
