import { SelectField } from "@/components/ui/form/fields";
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import type { FormAnswer } from "@/lib/desk/form";
import type { MatterDocument, RebuttalRecord } from "@/lib/document/document";
import { rebuttalTypes } from "@/lib/vocabulary";
import { EditInPlace } from "./edit-in-place";

/** Said where nobody chose. */
const byRule = "the newest read reply on the point most denied";

/** The exchange that leads the page of a matter, and for who may choose it, the choice among all of them. */
export function Leads({
  document,
  choose,
}: {
  document: MatterDocument;
  /** Null for whom it is not to choose. */
  choose: ((form: FormData) => Promise<FormAnswer<unknown>>) | null;
}) {
  const { leadRebuttalId = "" } = document.matter;
  const nameOf = namesIn(document);
  const chosen = document.rebuttals.find(({ id }) => id === leadRebuttalId);
  const told = chosen
    ? `${nameOf(chosen)}, an editor’s choice.`
    : `No exchange was chosen, so it is ${byRule}.`;
  if (!choose) return <p>{told}</p>;
  return (
    <EditInPlace
      text={told}
      name="what leads"
      about="Readers see it first, with words of one point on both sides. It is reviewed and published like any other change."
      values={{ rebuttal: leadRebuttalId }}
      action={choose}
    >
      <SelectField
        name="rebuttal"
        label="Leads with"
        options={[
          { value: "", label: `None: ${byRule}` },
          ...document.rebuttals.map((row) => ({ value: row.id, label: nameOf(row) })),
        ]}
      />
    </EditInPlace>
  );
}

/** "S2, Carlos Fernández de Cossío, on or before 2 Feb 2026: Partly denies S1". */
function namesIn({ statements, speakers, occasions }: MatterDocument) {
  const numbers = new Map(statements.map((row) => [row.id, `S${row.number}`]));
  const names = new Map(speakers.map((row) => [row.id, row.name]));
  const replies = new Map(statements.map((row) => [row.id, row]));
  const saidOn = new Map(occasions.map((row) => [row.id, preferredDating(row)?.edtf ?? null]));
  return ({ claimId, replyId, type }: RebuttalRecord) => {
    const reply = replies.get(replyId);
    const who = [numbers.get(replyId), names.get(reply?.speakerId ?? "")];
    const when = formatEdtf(saidOn.get(reply?.occasionId ?? "") ?? null);
    return `${[...who, when].join(", ")}: ${rebuttalTypes[type].label} ${numbers.get(claimId)}`;
  };
}
