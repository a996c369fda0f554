"use client";
import { TextField } from "@/components/ui/form/fields";
import { TwoFields } from "@/components/ui/form/plain";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import type { Recognised } from "@/lib/posts/recognise";

/** What is taken in by hand, where no program is shown anything. */
export type ByHand = "post" | "recording" | "page";

/** What an address was recognised as, in a sentence; null before there is one. */
export function recognisedInWords(found: Recognised | null): string | null {
  switch (found?.kind) {
    case "bluesky":
      return "A post on Bluesky: it is fetched as data, with its account and its time.";
    case "fediverse":
      return "Looks like a post of the fediverse (Mastodon and others): it is fetched as data where the site gives it.";
    case "walled":
      return `A post on ${found.platform}, which shows programs nothing: paste its words.`;
    case "recording":
      return "Sound or moving pictures: nothing of it is captured. Type the words as you hear them.";
    case "page":
      return "A page: its text is fetched.";
    default:
      return null;
  }
}

/** The fields of a post that somebody pastes. */
export function PostFields() {
  return (
    <>
      <TwoFields>
        <TextField
          name="author"
          label="Name of the account"
          hint="As it is shown; may stay empty"
        />
        <TextField name="handle" label="Handle" autoComplete="off" spellCheck={false} dir="ltr" />
      </TwoFields>
      <TextField
        name="posted"
        label="Posted"
        hint="As the platform shows it: the day, and the time with its zone where it is given"
      />
      <TwoFields>
        <TextField
          name="screenshot"
          type="file"
          label="A screenshot"
          accept="image/png,image/jpeg,image/webp"
          hint="Kept beside the words; it proves nothing of them. May stay empty"
        />
        <TextField name="suppliedBy" label="Who supplied it" hint="Empty: the newsroom made it" />
      </TwoFields>
    </>
  );
}

/** The fields of words that somebody types as they hear or read them. */
export function HeardFields({ as }: { as: Exclude<ByHand, "post"> }) {
  return (
    <>
      <Note kind="dashed" icon={<Icon name="file" size="note" />}>
        <p>
          {as === "recording"
            ? "What you type is kept as what the newsroom heard, under your account and the time, and every page says so."
            : "What you type is kept as what the newsroom read, under your account and the time, and every page says so."}
        </p>
      </Note>
      <TextField name="title" label="What it is" hint="Such as: Interview on the evening news" />
      {as === "recording" && (
        <TwoFields>
          <TextField name="begins" label="The words begin at" placeholder="12:31" dir="ltr" />
          <TextField
            name="ends"
            label="and end at"
            placeholder="12:40"
            dir="ltr"
            hint="May stay empty"
          />
        </TwoFields>
      )}
    </>
  );
}
