import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";

export interface RemarkLine {
  comment: string | null;
  /** Public id of the statement that it means, where it means one. */
  statementId: string | null;
  by: string;
  at: string;
}

/** What somebody found not to hold, when, and the way to the statement that they mean. */
export function Remark({
  line: { comment, statementId, by, at },
  matter,
  names,
}: {
  line: RemarkLine;
  matter: string;
  /** "S2" by a statement's id. */
  names: Map<string, string>;
}) {
  return (
    <div className="mt-3 border border-rule-2 bg-sheet px-3 py-2.5 leading-[1.45] wrap-anywhere">
      <p className="text-s text-ink-2">
        Sent back by {by}, {formatInstant(at)}
      </p>
      <p dir="auto">{comment}</p>
      {statementId && (
        <p>
          <a href={urls.newRecord({ statement: statementId, matter })}>
            Open {names.get(statementId) ?? "the statement"} to mend it
          </a>
        </p>
      )}
    </div>
  );
}
