import { Part } from "@/components/desk/matter/part";
import { StatementRows } from "@/components/desk/matter/statement-rows";
import type { ScreenMatter } from "@/lib/desk/screen";
import {
  groupStatements,
  linkKey,
  pageOfGroups,
  pageOfStatement,
  statementsAPage,
} from "@/lib/desk/statement-groups";
import type { RebuttalRecord } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { merging } from "../../duplicates/merging";
import * as actions from "./actions";

/** The statements of a matter, an exchange at a time; of a long matter a page of them. */
export function Statements({
  matter,
  rebuttals,
  at,
}: {
  matter: ScreenMatter;
  rebuttals: RebuttalRecord[];
  /** Which page is shown: its number, or a statement that stands on it. */
  at: { page?: string; statement?: string };
}) {
  const { id, statements, answers } = matter;
  const headings = new Map(
    rebuttals.flatMap(({ claimId, replyId, heading }) =>
      heading ? [[linkKey(claimId, replyId), heading] as const] : [],
    ),
  );
  const groups = groupStatements(matter, headings);
  const exchanges = groups.filter(({ isExchange }) => isExchange).length;
  const pages = Math.max(1, Math.ceil(statements.length / statementsAPage));
  const page = at.statement
    ? pageOfStatement(groups, at.statement)
    : Math.min(pages, Math.max(1, Number.parseInt(at.page ?? "", 10) || 1));
  const shown = pageOfGroups(groups, page);
  const here = new Set(shown.flatMap((group) => group.statements.map((row) => row.id)));
  return (
    <Part
      id="statements"
      title="Statements"
      about={
        statements.length > 0 &&
        `${statements.length}${exchanges > 0 ? `, in ${counted(exchanges, "exchange")}` : ""}`
      }
      end={
        <a className="text-s" href={urls.newRecord({ matter: id })} aria-label="Add a statement">
          Add
        </a>
      }
    >
      {statements.length === 0 && <p className="pt-3">No statement stands in this matter yet.</p>}
      <StatementRows
        key={page}
        matter={id}
        groups={shown}
        answers={answers.filter(({ reply }) => here.has(reply))}
        numbers={Object.fromEntries(statements.map((row) => [row.id, row.number]))}
        actions={{
          move: {
            find: actions.findPlaces,
            look: actions.lookAtMove,
            move: actions.moveStatements,
          },
          removal: { look: actions.lookAtRemoval, remove: actions.removeFromMatter },
          merging,
        }}
      />
      {pages > 1 && <Pages matter={id} page={page} pages={pages} />}
    </Part>
  );
}

function Pages({ matter, page, pages }: { matter: string; page: number; pages: number }) {
  const to = (number: number) => `${urls.deskMatter(matter)}?page=${number}#statements`;
  return (
    <nav aria-label="Pages of statements" className="flex flex-wrap gap-x-4 gap-y-2 pt-3 text-s">
      {page > 1 && <a href={to(page - 1)}>Before</a>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <a href={to(page + 1)}>Next</a>}
    </nav>
  );
}
