"use client";
import { DateField } from "@/components/desk/date-field";
import { ChangeFields } from "@/components/desk/matter/change-fields";
import { SpeakerForm } from "@/components/desk/speaker-form";
import { DialogForm } from "@/components/ui/form/dialog-form";
import { TextField } from "@/components/ui/form/fields";
import { changeOf } from "@/lib/desk/change";
import type { DeskResult } from "@/lib/desk/result";
import type { ScreenMatter, ScreenSpeaker } from "@/lib/desk/screen";
import { positionHint } from "@/lib/position-in-short";
import type { CorrectionKind } from "@/lib/vocabulary";
import type { RecordActions } from "./actions";

/** What the screen asks for in a dialog, without being left. */
export type Asking =
  | { what: "matter"; question: string }
  /** `place`: the field they are chosen in, where they are not the speaker. */
  | { what: "speaker"; name: string; title?: string; place?: string }
  | { what: "party"; name: string; positionInShort?: string }
  | { what: "event" }
  | { what: "change" };

/** The dialogs of the record screen: what is made in them is on record at once, and chosen in the form. */
export function Asks({
  asking,
  matter,
  capture,
  language,
  actions,
  onMatter,
  onSpeaker,
  onChangeGiven,
  onClose,
}: {
  asking: Asking;
  matter: ScreenMatter | null;
  capture: string | null;
  /** Tag of the language that the article is in; null without one. */
  language: string | null;
  actions: RecordActions;
  onMatter: (matter: ScreenMatter, made: Asking["what"]) => void;
  onSpeaker: (speaker: ScreenSpeaker) => void;
  onChangeGiven: (change: {
    kind: CorrectionKind;
    what: string;
    reason: string;
  }) => Promise<DeskResult<void>>;
  onClose: () => void;
}) {
  async function take<T>(answer: Promise<DeskResult<T>>, use: (value: T) => void) {
    const result = await answer;
    if (result.ok) use(result.value);
    return result;
  }
  const id = matter?.id ?? "";

  if (asking.what === "matter") {
    return (
      <DialogForm
        title="Open a matter"
        about="One question at issue, that each side can be asked. Neutral: no side’s own words."
        values={{ question: asking.question }}
        submit="Open the matter"
        action={(form) => take(actions.openMatter(form), (made) => onMatter(made, "matter"))}
        onClose={onClose}
      >
        <TextField name="question" label="Question" />
        <TextField
          name="summary"
          label="What it is about, in a sentence or two"
          hint="May stay empty"
          lines={3}
        />
        <TextField name="topics" label="Topics, parted by commas" />
        <TextField
          name="slug"
          label="Address"
          hint="Small letters, digits and hyphens; empty: made from the question. It stays."
        />
      </DialogForm>
    );
  }
  if (asking.what === "speaker") {
    return (
      <DialogForm
        title="Add a speaker"
        values={{ name: asking.name, title: asking.title ?? "" }}
        hidden={{ matter: id }}
        submit="Add the speaker"
        leadsTo={`[data-field="${asking.place ?? "speakerRole"}"]`}
        action={(form) => take(actions.addSpeaker(form), onSpeaker)}
        onClose={onClose}
      >
        <SpeakerForm>
          <TextField
            name="otherNames"
            label="Also written"
            hint="Other spellings, parted by commas"
          />
          <TextField name="title" label="Office" hint="The title at the time; may stay empty" />
          <TextField
            name="description"
            label="Who they are"
            hint="Tells them from another of the same name; may stay empty"
          />
        </SpeakerForm>
      </DialogForm>
    );
  }
  if (asking.what === "party") {
    return (
      <DialogForm
        title="Add a party"
        about="Those who speak for one side of the matter."
        values={{ name: asking.name, positionInShort: asking.positionInShort ?? "" }}
        submit="Add the party"
        action={(form) => take(actions.addParty(id, form), (made) => onMatter(made, "party"))}
        onClose={onClose}
      >
        <TextField name="name" label="Name" />
        <TextField name="positionInShort" label="Their position in short" hint={positionHint} />
      </DialogForm>
    );
  }
  if (asking.what === "event") {
    return (
      <DialogForm
        title="Add an event"
        about="A dated fact of the context; nobody’s statement."
        hidden={{ language: language ?? "" }}
        submit="Add the event"
        isLooked
        action={(form) =>
          take(actions.addEvent(id, capture, form), (made) => onMatter(made, "event"))
        }
        onClose={onClose}
      >
        <TextField name="title" label="What happened" />
        <DateField name="edtf" label="When" language={language} />
        <TextField name="phrase" label="As the source dates it" />
        <TextField name="quotation" label="The source’s words" lines={3} />
      </DialogForm>
    );
  }
  return (
    <DialogForm
      title="Send to review"
      about={`This follows version ${matter?.version}. Say what changes, and why: it will stand on the page.`}
      values={{ "change.kind": "update" }}
      submit="Send to review"
      action={async (form) => onChangeGiven(changeOf(form))}
      onClose={onClose}
    >
      <ChangeFields />
    </DialogForm>
  );
}
