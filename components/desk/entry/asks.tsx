"use client";
import { Ask } from "@/components/desk/ask";
import { changeFields } from "@/components/desk/matter/change-fields";
import type { DeskResult } from "@/lib/desk/result";
import type { ScreenMatter, ScreenSpeaker } from "@/lib/desk/screen";
import { positionHint } from "@/lib/position-in-short";
import { type CorrectionKind, keysOf, speakerKinds } from "@/lib/vocabulary";
import type { RecordActions } from "./actions";

/** What the screen asks for in a dialog, without being left. */
export type Asking =
  | { what: "matter"; question: string }
  | { what: "speaker"; name: string }
  | { what: "party"; name: string }
  | { what: "point" }
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
      <Ask
        title="Open a matter"
        about="One question at issue, that each side can be asked. Neutral: no side’s own words."
        fields={[
          { name: "question", label: "Question", value: asking.question },
          { name: "summary", label: "What it is about, in a sentence or two", long: true },
          { name: "topics", label: "Topics, parted by commas" },
          {
            name: "slug",
            label: "Address",
            hint: "Small letters, digits and hyphens; empty: made from the question. It stays.",
          },
        ]}
        done="Open the matter"
        onAnswer={(values) => take(actions.openMatter(values), (made) => onMatter(made, "matter"))}
        onClose={onClose}
      />
    );
  }
  if (asking.what === "speaker") {
    return (
      <Ask
        title="Add a speaker"
        fields={[
          { name: "name", label: "Name", value: asking.name },
          {
            name: "kind",
            label: "Kind",
            options: keysOf(speakerKinds).map((kind) => ({
              value: kind,
              label: speakerKinds[kind].label,
            })),
          },
          {
            name: "otherNames",
            label: "Also written",
            hint: "Other spellings, parted by commas",
          },
          { name: "title", label: "Office", hint: "The title at the time; may stay empty" },
          {
            name: "description",
            label: "Who they are",
            hint: "Tells them from another of the same name; may stay empty",
          },
        ]}
        done="Add the speaker"
        leadsTo='[data-field="speakerRole"]'
        onAnswer={(values) => take(actions.addSpeaker(values), onSpeaker)}
        onClose={onClose}
      />
    );
  }
  if (asking.what === "party") {
    return (
      <Ask
        title="Add a party"
        about="Those who speak for one side of the matter."
        fields={[
          { name: "name", label: "Name", value: asking.name },
          { name: "positionInShort", label: "Their position in short", hint: positionHint },
        ]}
        done="Add the party"
        onAnswer={(values) => take(actions.addParty(id, values), (made) => onMatter(made, "party"))}
        onClose={onClose}
      />
    );
  }
  if (asking.what === "point") {
    return (
      <Ask
        title="Add a point"
        about="One proposition at issue, so phrased that it can be asserted or denied."
        fields={[
          {
            name: "proposition",
            label: "The point, in one sentence",
            hint: "So that one side can say yes to it and the other no.",
            help: "point",
          },
          { name: "note", label: "Note", hint: "For instance: where two sides use two words" },
        ]}
        done="Add the point"
        isLooked
        onAnswer={(values) => take(actions.addPoint(id, values), (made) => onMatter(made, "point"))}
        onClose={onClose}
      />
    );
  }
  if (asking.what === "event") {
    return (
      <Ask
        title="Add an event"
        about="A dated fact of the context; nobody’s statement."
        fields={[
          { name: "title", label: "What happened" },
          { name: "edtf", label: "When", date: { language } },
          { name: "phrase", label: "As the source dates it" },
          { name: "quotation", label: "The source’s words", long: true },
        ]}
        done="Add the event"
        isLooked
        onAnswer={(values) =>
          take(actions.addEvent(id, capture, values), (made) => onMatter(made, "event"))
        }
        onClose={onClose}
      />
    );
  }
  return (
    <Ask
      title="Send to review"
      about={`This follows version ${matter?.version}. Say what changes, and why: it will stand on the page.`}
      fields={changeFields}
      done="Send to review"
      onAnswer={({ kind = "update", what = "", reason = "" }) =>
        onChangeGiven({ kind: kind as CorrectionKind, what, reason })
      }
      onClose={onClose}
    />
  );
}
