import { DeskForm } from "@/components/desk/desk-form";
import { PartList } from "@/components/desk/part-list";
import { Section } from "@/components/ui/section";
import type { ClosedMatter } from "@/db/desk/queries/restrictions";
import { formatInstant } from "@/lib/dates/format";
import type { FormState } from "@/lib/desk/form";
import { inList } from "@/lib/wording";

/** Restricted matters to an administrator who is no member: that they are there, and the way in. */
export function ClosedMatters({
  matters,
  enter,
}: {
  matters: ClosedMatter[];
  enter: (restriction: string, state: FormState, form: FormData) => Promise<FormState>;
}) {
  if (matters.length === 0) return null;
  return (
    <Section
      id="restricted"
      title="Restricted matters"
      dek="Sources may be at risk. You see that there are such matters, not what they say. Whoever enters one is listed on its page, and in the log."
    >
      <PartList>
        {matters.map(({ id, startedAt, members }) => (
          <li key={id}>
            <p>
              Restricted {formatInstant(startedAt)}. Seen by {inList(members)}.
            </p>
            <DeskForm
              keep={`enter-${id}`}
              action={enter.bind(null, id)}
              submit="Enter, and be listed"
              look="small"
              className="mt-2"
            />
          </li>
        ))}
      </PartList>
    </Section>
  );
}
