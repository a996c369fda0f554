"use client";
import { Help } from "@/components/desk/help";
import { TextButton } from "@/components/ui/text-button";
import type { SimilarStatement } from "@/db/desk/queries/similar";
import { formatEdtf } from "@/lib/dates/format";
import { answerOnly, toggleAnswer } from "@/lib/desk/entry-changes";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { Exchange } from "./exchange";
import layout from "./panes.module.css";
import { useScreen } from "./screen";
import type { Similar } from "./use-similar";

const heading = "pb-2 font-strong text-ui";
/** Between a wide screen and a phone they stand in columns, under the panes. */
const list = "max-wide:grid max-wide:grid-cols-3 max-wide:gap-x-6 max-tablet:block";
const item = "border-rule border-t py-3 text-ui";

/** What helps: statements that are logged already, what the text leaves doubtful. Suggestions, nothing more. */
export function AidPane() {
  const { given, isTranscript, passages, similar } = useScreen();
  const { notices } = given;
  return (
    <aside className={`p-4 ${layout.help}`} aria-label="Suggestions">
      {isTranscript && <Exchange />}
      <h2 className={heading}>
        Similar statements already logged <Help term="similar" />
      </h2>
      {similar.found.length === 0 && <p className="small">{withoutAny[similar.state]}</p>}
      <ul className={list}>
        {similar.found.map((row) => (
          <SimilarOne key={row.id} row={row} />
        ))}
      </ul>
      <h2 className={`pt-6 ${heading}`}>Noticed in the text</h2>
      {notices.length === 0 && <p className="small">Nothing in particular.</p>}
      <ul className={list}>
        {notices.map(({ kind, title, detail, at }) => (
          <li key={`${kind}-${at?.start}`} className={item}>
            <b>{title}</b>
            <p className="small">
              {detail} {at && <TextButton onClick={() => passages.show(at)}>Show</TextButton>}
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
    <li className={item}>
      <p className="flex items-center gap-2 text-xs text-ink-2">
        <span className="inline-flex gap-[2px]" aria-hidden="true">
          {[1, 2, 3, 4, 5].map((step) => (
            <i
              key={step}
              className={`h-1.5 w-3 border border-ink-2 ${step <= row.closeness ? "bg-ink-2" : ""}`}
            />
          ))}
        </span>
        {closeness[row.closeness]}
      </p>
      <p className="my-1 said text-[0.9375rem]/[1.4]">{row.summary}</p>
      <p className="small">
        {row.speaker}, {formatEdtf(row.saidOn)}
        {row.matters.map(({ number }) => `, S${number}`).join("")}
        {row.replies > 0 && `, ${counted(row.replies, "reply", "replies")}`}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-s max-tablet:items-center print:hidden">
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
    return <span className="text-ink-2">Linked now</span>;
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
      <TextButton onClick={openIt}>It is this very statement</TextButton>
      <TextButton onClick={() => change(answerOnly, statement, crypto.randomUUID())}>
        {isFirst ? "This answers it" : "This answers it, and no other"}
      </TextButton>
      {!isFirst && (
        <TextButton onClick={() => change(toggleAnswer, statement, crypto.randomUUID())}>
          This answers it too
        </TextButton>
      )}
    </>
  );
}
