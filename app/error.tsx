"use client";

/** Shown where a page could not be made. The cause is in the server's log. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <main id="main" className="wrap lost">
      <h1 className="nf">This page could not be made.</h1>
      <p>The record itself is untouched. The cause is in the server’s log.</p>
      <p>
        <button type="button" className="btn" onClick={() => retry()}>
          Try again
        </button>
      </p>
    </main>
  );
}
