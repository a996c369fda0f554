"use client";
import { urls } from "@/lib/urls";

/** Shown where a page of the desk could not be made; the desk itself stays within reach. */
export default function DeskErrorPage({ retry }: { retry: () => void }) {
  return (
    <main id="main" className="wrap lost">
      <h1 className="nf">This page could not be made.</h1>
      <p>
        Nothing you wrote is lost. The cause is in the server’s log; tell whoever keeps it when this
        happened.
      </p>
      <p className="acts">
        <button type="button" className="btn" onClick={() => retry()}>
          Try again
        </button>
        <a href={urls.desk()}>Queue</a>
        <a href={urls.deskMatters()}>Matters</a>
      </p>
    </main>
  );
}
