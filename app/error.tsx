"use client";

/** Shown where a page could not be made. The cause is in the server's log. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="wrap lost">
      <h1 className="nf">This page could not be made.</h1>
      <p>The record itself is untouched. The cause is in the server’s log.</p>
      <p>
        <button type="button" className="btn" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  );
}
