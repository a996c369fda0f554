import { type MoveActions, MoveStatement } from "@/components/desk/matter/move-statement";
import { type RemovalOf, Remove } from "@/components/desk/matter/remove";
import { Quoted } from "@/components/desk/quoted";
import { LinkRow } from "@/components/ui/link-row";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { formatEdtf } from "@/lib/dates/format";
import type { ScreenMatter } from "@/lib/desk/screen";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";

/** The statements of a matter with what they answer; each leads to the record screen. */
export function StatementRows({
  matter,
  removal,
  move,
}: {
  matter: ScreenMatter;
  removal: (statement: string) => RemovalOf;
  move: MoveActions;
}) {
  if (matter.statements.length === 0) {
    return <p>No statement stands in this matter yet.</p>;
  }
  const numbers = new Map(matter.statements.map(({ id, number }) => [id, number]));
  return (
    <ol>
      {matter.statements.map((statement) => {
        return (
          <li
            key={statement.id}
            id={statement.id}
            className={`grid grid-cols-[14rem_minmax(0,1fr)_9rem] gap-x-6 gap-y-1 border-t border-rule py-3 target:ps-3 target:shadow-[inset_3px_0_var(--color-ink)] max-laptop:grid-cols-1 ${partyTint(statement.party)}`}
          >
            <p className="text-s">
              <PartyMark index={statement.party} /> <b>S{statement.number}</b> {statement.speaker},{" "}
              {formatEdtf(statement.saidOn)}
            </p>
            <div>
              <p className="said text-point/[1.45]" dir="auto">
                {statement.summary}
              </p>
              {statement.quoted && (
                <p className="small">
                  <Quoted quoted={statement.quoted} size="point" />
                </p>
              )}
              {matter.answers
                .filter(({ reply }) => reply === statement.id)
                .map(({ claim, type }) => (
                  <p key={claim} className="inline-flex items-center gap-[0.4em] font-semibold">
                    <Sign name={rebuttalTypes[type].sign} /> {rebuttalTypes[type].label} S
                    {numbers.get(claim)}
                  </p>
                ))}
            </div>
            <LinkRow spaced>
              <a
                href={urls.newRecord({ statement: statement.id, matter: matter.id })}
                aria-label={`Change S${statement.number}`}
              >
                Change
              </a>
              <a
                href={urls.newRecord({ answers: statement.id, matter: matter.id })}
                aria-label={`Log an answer to S${statement.number}`}
              >
                Log an answer
              </a>
              <MoveStatement
                statement={statement.id}
                matter={matter.id}
                name={`S${statement.number}`}
                actions={move}
              />
              <Remove
                what={`S${statement.number}`}
                name={`S${statement.number}`}
                removal={removal(statement.id)}
              />
            </LinkRow>
          </li>
        );
      })}
    </ol>
  );
}
