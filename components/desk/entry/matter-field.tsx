"use client";
import { Choose } from "@/components/desk/choose";
import { chooseMatter } from "@/lib/desk/entry-changes";
import { urls } from "@/lib/urls";
import { Shown } from "./field";
import { useScreen } from "./screen";
import { unanswered } from "./unanswered";

/** The question that the statement is recorded under; one on record stays there. */
export function MatterField() {
  const { given, draft, change, isNew, matter, problems, saving, open } = useScreen();
  const { actions } = given;

  async function choose(id: string | null) {
    if (!id || isNew) return change(chooseMatter, id);
    // One on record may stand there already: its place, answers and stances come with it.
    const held = await actions.readEntry(id).catch(unanswered);
    if (!held.ok) return saving.say(held.message);
    draft.rebase(held.value.entry, held.value.revisions);
    draft.setTold("What is on record of it in this matter was taken in.");
  }

  async function find(typed: string) {
    const answer = await actions.findMatters(typed).catch(unanswered);
    return answer.ok ? answer.value.map(({ id, question }) => ({ id, label: question })) : [];
  }

  if (matter && !isNew) {
    return (
      <Shown label="Matter">
        <p>
          <a href={urls.deskMatter(matter.id)}>{matter.question}</a>
        </p>
      </Shown>
    );
  }
  return (
    <Choose
      label="Matter"
      field="matter"
      isNeeded
      shortcut="M"
      choices={[]}
      value={matter && { id: matter.id, label: matter.question }}
      problem={problems.matter}
      placeholder="The question at issue"
      onSearch={find}
      onChoose={(item) => void choose(item?.id ?? null)}
      onAdd={(question) => open({ what: "matter", question })}
      addLabel="Open a new matter:"
    />
  );
}
