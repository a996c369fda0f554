import { Change } from "@/components/desk/matter/change";
import { SelectField } from "@/components/ui/form/fields";
import { LinkRow } from "@/components/ui/link-row";
import type { MatterRestriction, RestrictionMember } from "@/db/desk/queries/restrictions";
import { formatInstant } from "@/lib/dates/format";
import * as actions from "./restriction/actions";

/** Makes a matter that readers never had one that only named members see. */
export function RestrictIt({ matter }: { matter: string }) {
  return (
    <Change
      label="Restrict it"
      title="Restrict the matter"
      about="Where a source is at risk: only you see it from now on, and whom you name, until it is published. Administrators see that there is such a matter and who works on it, not what it says; one who enters it is listed here. What others saw of it so far they may remember."
      submit="Restrict it"
      action={actions.restrictMatter.bind(null, matter)}
    />
  );
}

/** Who sees a restricted matter. It stands first on its page, so that nobody forgets it. */
export function WhoSeesIt({
  matter,
  restriction,
  others,
}: {
  matter: string;
  restriction: MatterRestriction;
  /** Who may be named. */
  others: { id: string; name: string }[];
}) {
  const { members, former } = restriction;
  return (
    <section className="mt-6 border border-ink p-4" id="who" aria-labelledby="who-h">
      <h2 className="font-display text-[1.25rem]/[1.25] font-strong condensed" id="who-h">
        Restricted
      </h2>
      <p className="small">
        Only these people see this matter, and what was made for it alone, until it is published.
        Then it is like any other.
      </p>
      <ul className="mt-2">
        {members.map((member) => (
          <li
            key={member.id}
            className="flex flex-wrap items-baseline gap-x-4 border-t border-rule py-1.5"
          >
            <p>
              <b>{member.name}</b> <span className="small">{sinceWhen(member)}</span>
            </p>
            {members.length > 1 && (
              <Change
                label="Take off"
                title={`${member.name} no longer sees this matter`}
                about="They keep no way in. What they know, they know."
                submit="Take them off"
                action={actions.takeMemberOff.bind(null, matter, member.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {former.length > 0 && (
        <p className="small">
          Saw it before:{" "}
          {former
            .map(({ name, entered, leftAt }) => {
              const until = leftAt ? ` until ${formatInstant(leftAt)}` : "";
              return `${name}${entered ? ", who entered as an administrator," : ""}${until}`;
            })
            .join("; ")}
        </p>
      )}
      <LinkRow spaced>
        {others.length > 0 && (
          <Change
            label="Name somebody"
            title="Who else sees this matter"
            about="A second person approves a matter, so name an editor before it is sent to review."
            submit="Name them"
            action={actions.nameMember.bind(null, matter)}
          >
            <SelectField
              name="account"
              label="Colleague"
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Change>
        )}
        <Change
          label="Lift the restriction"
          title="Everybody at the desk sees this matter"
          about="Everybody who signs in then sees the question, the statements, the people and sources. It can be restricted again, but not forgotten."
          submit="Lift it"
          action={actions.liftRestriction.bind(null, matter)}
        />
      </LinkRow>
    </section>
  );
}

function sinceWhen({ entered, addedBy, addedAt, name }: RestrictionMember): string {
  const at = formatInstant(addedAt);
  if (entered) return `entered as an administrator, not named by anybody, ${at}`;
  return addedBy === name ? `restricted it, ${at}` : `named by ${addedBy}, ${at}`;
}
