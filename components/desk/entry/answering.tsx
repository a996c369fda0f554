"use client";
import { Quoted } from "@/components/desk/quoted";
import { Button } from "@/components/ui/button";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Ruled } from "@/components/ui/ruled";
import { formatEdtf } from "@/lib/dates/format";
import layout from "./panes.module.css";
import { useScreen } from "./screen";

const head = "mb-1.5 flex flex-wrap items-center gap-2 text-s";

/** The claim that is answered, pinned: what was said, by whom, when. */
export function Answering() {
  const { entry, matter, before, isTranscript, isNew, answerBefore, open } = useScreen();
  const choose = () => open({ what: "claims" });
  const claims = entry.answers.flatMap(
    ({ claim }) => matter?.statements.find(({ id }) => id === claim) ?? [],
  );
  return (
    <section
      className={`sticky top-0 z-4 border-b border-b-ink bg-sheet px-6 pt-3 pb-4 max-laptop:px-4 max-tablet:pt-2.5 max-tablet:pb-3 ${layout.claim}`}
      aria-label="Claim being answered"
    >
      <h1 className="unseen">Record of a statement</h1>
      {claims.length === 0 && (
        <div className={head}>
          <span>
            A statement of its own.
            {matter &&
              matter.statements.length > 0 &&
              " If it answers one of this matter, choose which."}
          </span>
          {matter && matter.statements.length > 0 && (
            <span className="ms-auto flex flex-wrap gap-2">
              {before && (
                <Button size="small" onClick={answerBefore}>
                  It answers S{before.number} <kbd>A</kbd>
                </Button>
              )}
              <Button size="small" onClick={choose}>
                Choose the claim <kbd>C</kbd>
              </Button>
            </span>
          )}
        </div>
      )}
      {claims.map((claim, index) => (
        <div key={claim.id} className={index > 0 ? "mt-2 border-t border-rule pt-2" : undefined}>
          <div className={head}>
            <span className="inline-flex items-center gap-[0.4em] font-semibold">Answering</span>
            <span className={partyTint(claim.party)}>
              <PartyMark index={claim.party} /> <b>{claim.speaker}</b>, {formatEdtf(claim.saidOn)},
              S{claim.number}
            </span>
            {isNew && isTranscript && claim.id === before?.id && (
              <span className="text-ink-2">the statement before it</span>
            )}
            {index === 0 && (
              <span className="ms-auto flex flex-wrap gap-2">
                {claim.id === before?.id && (
                  <Button size="small" onClick={answerBefore}>
                    It answers none <kbd>A</kbd>
                  </Button>
                )}
                <Button size="small" onClick={choose}>
                  Change <kbd>C</kbd>
                </Button>
              </span>
            )}
          </div>
          <Ruled verbatim={false} className={partyTint(claim.party)}>
            <p className="said text-[1.0625rem]/[1.42] max-tablet:text-m" dir="auto">
              {claim.summary}
            </p>
          </Ruled>
          {claim.quoted && (
            <Ruled verbatim className={`mt-1.5 ${partyTint(claim.party)}`}>
              <p>
                <Quoted quoted={claim.quoted} />
              </p>
            </Ruled>
          )}
        </div>
      ))}
    </section>
  );
}
