import { DeskForm } from "@/components/desk/desk-form";
import type { FrontLead } from "@/db/desk/queries/front";
import { formatInstant } from "@/lib/dates/format";
import type { FormState } from "@/lib/desk/form";
import { urls } from "@/lib/urls";

/** Whether a matter leads the front page; for who may choose it, the choice. */
export function LeadsFront({
  matter,
  lead,
  choose,
}: {
  matter: string;
  /** What leads now; null where none was chosen. */
  lead: FrontLead | null;
  /** Null for whom it is not to choose. */
  choose: ((matter: string | null, state: FormState, form: FormData) => Promise<FormState>) | null;
}) {
  const isLead = lead?.id === matter;
  return (
    <>
      <FrontState lead={lead} isLead={isLead} />
      {choose && (
        <DeskForm
          keep="front"
          className="mt-3"
          action={choose.bind(null, isLead ? null : matter)}
          submit={isLead ? "Choose none" : "Lead the front page with it"}
          look="small"
        />
      )}
    </>
  );
}

function FrontState({ lead, isLead }: { lead: FrontLead | null; isLead: boolean }) {
  if (!lead) return <p>No matter was chosen to lead the front page, so the newest does.</p>;
  const since = `an editor’s choice of ${formatInstant(lead.chosenAt)}`;
  if (isLead) return <p>This matter leads the front page: {since}.</p>;
  return (
    <p>
      <a href={urls.deskMatter(lead.id)}>{lead.question}</a> leads the front page: {since}.
    </p>
  );
}
