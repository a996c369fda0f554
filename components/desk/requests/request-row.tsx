import { RestrictedMark } from "@/components/desk/restricted-mark";
import { LinkRow } from "@/components/ui/link-row";
import type { Request } from "@/db/desk/queries/requests";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { requestOutcomes } from "@/lib/vocabulary";

/** One comment request: whom, about what, until when, and what came of it. */
export function RequestRow({
  row,
  isOverdue,
  isRestricted,
  children,
}: {
  row: Request;
  isOverdue: boolean;
  /** Whether only named people see its matter. */
  isRestricted: boolean;
  children?: React.ReactNode;
}) {
  const isUnlinked = row.outcome === "replied" && row.rebuttal === null;
  return (
    <li>
      <p>
        <b>{row.speaker}</b> on S{row.statementNumber}, {row.channel}
        {row.outcome !== "pending" && `: ${requestOutcomes[row.outcome].label}`}
        {row.replyNumber && `, S${row.replyNumber}`}
      </p>
      <p className="small">
        In <a href={`${urls.requests()}?matter=${row.matterId}`}>{row.question}</a>
        {isRestricted && (
          <>
            {" "}
            <RestrictedMark />
          </>
        )}
        . Asked {formatInstant(row.askedAt)}
        {row.deadline && (
          <>
            , until {isOverdue ? <b>{formatInstant(row.deadline)}</b> : formatInstant(row.deadline)}
          </>
        )}
        {row.checkedAt && `, as of ${formatInstant(row.checkedAt)}`}.
      </p>
      {isUnlinked && (
        <p className="small">
          The reply is not linked to S{row.statementNumber} yet; open it and choose the claim it
          answers: <a href={urls.deskMatter(row.matterId)}>to the matter</a>.
        </p>
      )}
      <LinkRow spaced>
        {children}
        {row.outcome === "pending" && (
          <a href={urls.newRecord({ matter: row.matterId, answers: row.statementId })}>
            Log their reply
          </a>
        )}
      </LinkRow>
    </li>
  );
}
