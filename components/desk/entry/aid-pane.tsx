"use client";
import { Help } from "@/components/desk/help";
import type { SimilarStatement } from "@/db/desk/queries/similar";
import { formatEdtf } from "@/lib/dates/format";
import { answerOnly, toggleAnswer } from "@/lib/desk/entry-changes";
import { urls } from "@/lib/urls";
import { useScreen } from "./screen";
import type { Similar } from "./use-similar";

/** What helps: statements that are logged already, what the text leaves doubtful. Suggestions, nothing more. */
export function AidPane() {
  const { given, passages, similar } = useScreen();
  const { notices } = given;
  return (
    <aside className="dk__aid" aria-label="Suggestions">
      <h2>
        Similar statements already logged <Help term="similar" />
      </h2>
      {similar.found.length === 0 && <p className="small">{withoutAny[similar.state]}</p>}
      <ul>
        {similar.found.map((row) => (
          <SimilarOne key={row.id} row={row} />
        ))}
      </ul>
      <h2>Noticed in the text</h2>
      {notices.length === 0 && <p className="small">Nothing in particular.</p>}
      <ul>
        {notices.map(({ kind, title, detail, at }) => (
          <li key={`${kind}-${at?.start}`} className="sug">
            <b>{title}</b>
            <p className="small">
              {detail}{" "}
              {at && (
                <button className="aslink" type="button" onClick={() => passages.show(at)}>
                  Show
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** What is said where no similar statement stands. */
const withoutAny: Record<Similar["state"], string> = {
  looking: "Looking …",
  found: "None found for these words.",
  failed: "The server did not answer; it is asked again when the words change.",
};

const closeness = ["", "Some overlap", "Some overlap", "Close", "Close", "Very close"] as const;

function SimilarOne({ row }: { row: SimilarStatement }) {
  return (
    <li className="sug">
      <p className="meter">
        <span className="bars" aria-hidden="true">
          {[1, 2, 3, 4, 5].map((step) => (
            <i key={step} className={step <= row.closeness ? "f" : undefined} />
          ))}
        </span>
        {closeness[row.closeness]}
      </p>
      <p className="said">{row.summary}</p>
      <p className="small">
        {row.speaker}, {formatEdtf(row.saidOn)}
        {row.matters.map(({ number }) => `, S${number}`).join("")}
        {row.replies > 0 && `, ${row.replies} ${row.replies === 1 ? "reply" : "replies"}`}
      </p>
      <p className="acts">
        <WaysToUse statement={row.id} />
      </p>
    </li>
  );
}

/** A similar statement may be this very one, or what it answers. */
function WaysToUse({ statement }: { statement: string }) {
  const { given, entry, change } = useScreen();
  const { capture } = given;
  const isFirst = entry.answers.length === 0;
  if (entry.answers.some(({ claim }) => claim === statement)) {
    return <span className="dim">Linked now</span>;
  }
  const openIt = () =>
    location.assign(
      urls.newRecord({
        statement,
        ...(entry.matter && { matter: entry.matter }),
        ...(capture && { capture: capture.id }),
      }),
    );
  return (
    <>
      <button className="aslink" type="button" onClick={openIt}>
        It is this very statement
      </button>
      <button
        className="aslink"
        type="button"
        onClick={() => change(answerOnly, statement, crypto.randomUUID())}
      >
        {isFirst ? "This answers it" : "This answers it, and no other"}
      </button>
      {!isFirst && (
        <button
          className="aslink"
          type="button"
          onClick={() => change(toggleAnswer, statement, crypto.randomUUID())}
        >
          This answers it too
        </button>
      )}
    </>
  );
}
