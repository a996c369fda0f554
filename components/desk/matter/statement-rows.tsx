"use client";
import { useState } from "react";
import { MergeDialog } from "@/components/desk/merge/merge-dialog";
import { MergeChooser, type MergeWithActions } from "@/components/desk/merge/merge-with";
import { Quoted } from "@/components/desk/quoted";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { formatEdtf } from "@/lib/dates/format";
import type { ScreenMatter, ScreenStatement } from "@/lib/desk/screen";
import type { StatementGroup } from "@/lib/desk/statement-groups";
import { urls } from "@/lib/urls";
import { type RebuttalType, rebuttalTypes } from "@/lib/vocabulary";
import { ChosenBar } from "./chosen-bar";
import { type MoveActions, MovePopUp } from "./move-statement";
import { type RemovalActions, RemovePopUp } from "./remove";
import { rowAsideLook, rowEndLook, rowLook } from "./row";
import { RowMenu } from "./row-menu";

export interface StatementActions {
  move: MoveActions;
  removal: RemovalActions;
  merging: MergeWithActions;
}

/** What one statement answers: the number of each claim, and how. */
type Answers = Map<string, { number: number; type: RebuttalType }[]>;

/** What is done with statements, once it is asked for. */
interface Asked {
  act: "merge" | "move" | "remove";
  statements: ScreenStatement[];
}

/** The statements of a matter, an exchange at a time. Those that are chosen open one bar of what can be done with them. */
export function StatementRows({
  matter,
  groups,
  answers: links,
  numbers,
  actions,
}: {
  matter: string;
  /** What of them stands on this page. */
  groups: StatementGroup[];
  answers: ScreenMatter["answers"];
  /** The number of each statement of the matter, by its id. */
  numbers: Record<string, number>;
  actions: StatementActions;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const answers: Answers = new Map();
  for (const { claim, reply, type } of links) {
    const number = numbers[claim];
    if (number === undefined) continue;
    answers.set(reply, [...(answers.get(reply) ?? []), { number, type }]);
  }
  const shown = groups.flatMap((group) => group.statements);
  // What was taken out is chosen no more.
  const picked = shown.filter(({ id }) => chosen.has(id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <>
      {groups.map((group) => (
        <section key={group.statements[0]?.id}>
          <h3 className="border-b border-rule pt-4 pb-1.5 text-s font-strong" dir="auto">
            {headingOf(group)}
          </h3>
          <ol>
            {group.statements.map((statement) => (
              <Row
                key={statement.id}
                {...{ matter, statement, choose }}
                answers={answers.get(statement.id) ?? []}
                isChosen={chosen.has(statement.id)}
                ask={(act) => setAsked({ act, statements: [statement] })}
              />
            ))}
          </ol>
        </section>
      ))}
      {picked.length > 0 && (
        <ChosenBar
          statements={picked}
          clear={() => setChosen(new Set())}
          ask={(act) => setAsked({ act, statements: picked })}
        />
      )}
      {asked?.act === "remove" && (
        <RemovePopUp
          what={nameOf(asked.statements)}
          removal={{
            ...{ kind: "statement", matter, records: idsOf(asked.statements) },
            actions: actions.removal,
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.act === "merge" && (
        <Merge
          statements={asked.statements}
          actions={actions.merging}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.act === "move" && (
        <MovePopUp
          statements={idsOf(asked.statements)}
          matter={matter}
          name={nameOf(asked.statements)}
          actions={actions.move}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** Of two that were chosen, what merging them would do; of one, which other it is merged with. */
function Merge({
  statements: [one, other],
  ...asked
}: {
  statements: ScreenStatement[];
  actions: MergeWithActions;
  onClose: () => void;
}) {
  if (!one) return null;
  if (!other) return <MergeChooser kind="statements" record={sideOf(one)} {...asked} />;
  return <MergeDialog kind="statements" sides={[sideOf(one), sideOf(other)]} {...asked} />;
}

const sideOf = ({ id, number, speaker, summary }: ScreenStatement) => ({
  id,
  name: `S${number}, ${speaker}`,
  hint: summary,
});

function headingOf({ heading, isExchange, statements }: StatementGroup): string {
  if (!isExchange) return "Answering no claim";
  return heading ?? `The exchange on S${statements[0]?.number}`;
}

const idsOf = (statements: ScreenStatement[]) => statements.map(({ id }) => id);
const nameOf = (statements: ScreenStatement[]) =>
  statements.length === 1 ? `S${statements[0]?.number}` : `${statements.length} statements`;

function Row({
  matter,
  statement,
  answers,
  isChosen,
  choose,
  ask,
}: {
  matter: string;
  statement: ScreenStatement;
  answers: { number: number; type: RebuttalType }[];
  isChosen: boolean;
  choose: (id: string, isChosen: boolean) => void;
  ask: (act: Asked["act"]) => void;
}) {
  const { id, party, speaker, saidOn, summary, quoted } = statement;
  const name = `S${statement.number}`;
  const record = urls.newRecord({ statement: id, matter });
  return (
    <li
      id={id}
      className={`${rowLook} target:shadow-[inset_3px_0_var(--color-ink)] has-checked:bg-well ${partyTint(party)}`}
    >
      <label className="grid min-h-10 place-items-center max-tablet:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          aria-label={`Choose ${name}`}
          checked={isChosen}
          onChange={(event) => choose(id, event.target.checked)}
        />
      </label>
      <span className="font-semibold text-ink-2 tabular-nums">{name}</span>
      <a className="no-underline hover:underline" href={record} dir="auto" title={summary}>
        {quoted ? (
          <Quoted quoted={quoted} size="row" />
        ) : (
          <>
            <span className="unseen">In our words: </span>
            {summary}
          </>
        )}
      </a>
      <div className={`grid grid-cols-[12rem_8.5rem] gap-x-3 ${rowAsideLook}`}>
        <span>
          <PartyMark index={party} size="office" /> <bdi>{speaker}</bdi>
          <span className="block text-xs text-ink-3 max-tablet:inline max-tablet:ps-2">
            {formatEdtf(saidOn)}
          </span>
        </span>
        <span>
          {answers.map(({ number, type }) => (
            <span key={number} className="flex items-center gap-[0.4em] font-medium">
              <Sign name={rebuttalTypes[type].sign} /> {rebuttalTypes[type].label.toLowerCase()} S
              {number}
            </span>
          ))}
        </span>
      </div>
      <div className={rowEndLook}>
        <RowMenu
          name={name}
          acts={[
            { label: "Change", href: record },
            { label: "Log an answer", href: urls.newRecord({ answers: id, matter }) },
            { label: "Merge with another statement", does: () => ask("merge") },
            { label: "Move to another matter", does: () => ask("move") },
            { label: "Take out", does: () => ask("remove") },
          ]}
        />
      </div>
    </li>
  );
}
