import { Assign, AssignmentEnd, AssignmentNote } from "@/components/desk/assignments";
import { Part } from "@/components/desk/matter/part";
import type { DeskDatabase } from "@/db/desk/desk";
import { listColleagues } from "@/db/desk/queries/accounts";
import { listAssignmentsIn } from "@/db/desk/queries/assignments";
import type { ScreenMatter } from "@/lib/desk/screen";
import { assign, endAssignment } from "./assignments/actions";

/** Who was given the matter or a statement of it; what is done is not listed any more. */
export function WhoWorksOnIt({
  matter,
  matterKey,
  account,
  db,
}: {
  matter: ScreenMatter;
  matterKey: number;
  account: { id: string };
  db: DeskDatabase;
}) {
  const lines = listAssignmentsIn(db, matterKey);
  const now = new Date();
  return (
    <Part
      id="given"
      title="Given to"
      end={
        <Assign
          colleagues={listColleagues(db)}
          statements={matter.statements}
          assign={assign.bind(
            null,
            matter.id,
            lines.map(({ id, revision }) => ({ id, revision })),
          )}
        />
      }
    >
      {lines.length === 0 && <p className="py-2 small">Nobody in particular.</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.id} className="grid gap-1 border-b border-rule py-2 text-s last:border-0">
            <p className="font-semibold">
              {line.number === null ? "The whole matter" : `S${line.number}`}
            </p>
            <AssignmentNote line={line} accountId={account.id} now={now} />
            <AssignmentEnd line={line} end={endAssignment} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
