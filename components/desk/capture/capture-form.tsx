"use client";
import { useActionState, useState } from "react";
import { Node } from "@/components/custody/node";
import { remedyFor } from "@/components/desk/desk-form";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import { TextButton } from "@/components/ui/text-button";
import type { CaptureState } from "@/lib/desk/capture";
import { typedIn, wrongField } from "@/lib/desk/form";
import { recognise } from "@/lib/posts/recognise";
import { formatMediaTime } from "@/lib/quotes/media-time";
import { urls } from "@/lib/urls";
import { type ByHand, HeardFields, PostFields, recognisedInWords } from "./by-hand";

interface Props {
  takeIn: (state: CaptureState, form: FormData) => Promise<CaptureState>;
  url?: string;
  text?: string;
  matter?: string;
  /** Public id of the source that is captured again. */
  source?: string;
  mostBytes: number;
}

const tooLarge = (mostBytes: number) => (form: FormData) => {
  const large = ["file", "screenshot"].find((name) => {
    const file = form.get(name);
    return file instanceof File && file.size > mostBytes;
  });
  if (!large) return null;
  return { ...wrongField(large, "The file is larger than 5 MB."), typed: typedIn(form) };
};

/** Takes a source in by its address, its text or a file. What was typed is kept until it has been taken in. */
export function CaptureForm({ takeIn, url = "", text = "", matter, source, mostBytes }: Props) {
  const asked = useActionState(takeIn, null);
  const [state, , isPending] = asked;
  const { failed, known } = state ?? {};
  const [address, setAddress] = useState(url);
  const [chosen, choose] = useState<ByHand | null>(null);
  const found = recognise(address);
  const as = chosen ?? byHandOf(found);
  return (
    <Form
      asked={asked}
      refuse={tooLarge(mostBytes)}
      // What was selected on a page is a part of it.
      values={{
        ...{ url, text, extent: text ? "excerpt" : "whole" },
        ...(found?.kind === "walled" && found.handle && { handle: found.handle }),
        ...(found?.kind === "recording" &&
          found.time !== null && { begins: formatMediaTime(found.time) }),
      }}
      hidden={{ matter: matter ?? "", source: failed?.source ?? source ?? "", as: as ?? "" }}
      remedy={remedyFor(state)}
      className="grid content-start gap-6"
      aria-label="Capture a source"
    >
      <div className={row}>
        <TextField
          name="url"
          label="Address"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          placeholder="https://"
          hint={recognisedInWords(found) ?? "Of a page, a post or a recording."}
          onValueChange={setAddress}
          // The page is for this.
          autoFocus={!source && !url}
        />
        {as === null && (
          <Submit name="way" value="fetch" className={besideField}>
            {found?.kind === "bluesky" || found?.kind === "fediverse"
              ? "Fetch the post"
              : "Fetch the page"}
          </Submit>
        )}
      </div>
      {address && <OtherWay as={as} isKnown={byHandOf(found) !== null} choose={choose} />}
      {as === "post" && <PostFields key={address} />}
      {(as === "recording" || as === "page") && <HeardFields key={as} as={as} />}
      {failed && <Failed failed={failed} />}
      {known && <Known known={known} matter={matter} />}
      <TextField
        // After each attempt that failed the cursor is here.
        key={failed?.capture}
        autoFocus={failed !== undefined}
        name="text"
        label={
          <>
            {failed && !as
              ? "Paste its text: that completes the capture"
              : textLabels[as ?? "text"]}
            <kbd className="ms-auto">Ctrl ↵</kbd>
          </>
        }
        hint={as ? textHints[as] : textHints.text}
        lines={10}
        isSaid
        onKeyDown={logOnKeys}
      />
      <div className="-mt-3 grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 gap-y-2 max-tablet:grid-cols-[minmax(0,1fr)]">
        {as === "recording" || as === "page" ? (
          <span />
        ) : (
          <CheckField name="extent" value="excerpt">
            Parts of the text, not the whole
          </CheckField>
        )}
        <Submit name="way" value="look" className={centred}>
          Capture
        </Submit>
        <Submit look="ink" name="way" value="log" className={centred}>
          Capture, and log a statement
        </Submit>
      </div>
      <div className={as ? "hidden" : row}>
        <TextField
          name="file"
          type="file"
          label="Or a file"
          accept=".html,.htm,.xhtml,.txt,.md,.vtt,.srt,.pdf,.png,.jpg,.jpeg,.webp,text/html,text/plain,text/vtt,application/pdf,image/png,image/jpeg,image/webp"
          hint="HTML, plain text, captions (VTT, SRT) or PDF, at most 5 MB. Of a picture or a scan you type the words next."
        />
        <Submit name="way" value="upload" className={besideField}>
          Upload the file
        </Submit>
      </div>
      <p className="min-h-[1.5em] small" role="status">
        {isPending && "Working on it …"}
      </p>
    </Form>
  );
}

/** What an address asks for by hand; null where a program can try. */
const byHandOf = (found: ReturnType<typeof recognise>): ByHand | null => {
  if (found?.kind === "walled") return "post";
  return found?.kind === "recording" ? "recording" : null;
};

const textLabels = {
  text: "Or its text",
  post: "The words of the post",
  recording: "The words, as you hear them",
  page: "The words, as you read them",
};
const textHints = {
  text: "As it stands, or as HTML. The first lines are read for title, date and author.",
  post: "As they stand, and nothing else. Pages say that they were pasted.",
  recording:
    "Nothing but what is said. For several passages begin each with its time, on a line after an empty one: [12:31]",
  page: "As they stand there, and nothing else.",
};

/** Goes over to typing what nothing captures, and back. */
function OtherWay({
  as,
  isKnown,
  choose,
}: {
  as: ByHand | null;
  /** Whether the address tells by itself that it is by hand. */
  isKnown: boolean;
  choose: (as: ByHand | null) => void;
}) {
  const heard = "Type what you hear in a recording";
  const seen = "Type what you read on a page that cannot be captured";
  return (
    <p className="-mt-3 flex flex-wrap gap-x-4 gap-y-1 small">
      {as !== "recording" && <TextButton onClick={() => choose("recording")}>{heard}</TextButton>}
      {as !== "page" && <TextButton onClick={() => choose("page")}>{seen}</TextButton>}
      {as !== "post" && <TextButton onClick={() => choose("post")}>Paste a post</TextButton>}
      {as !== null && !isKnown && (
        <TextButton onClick={() => choose(null)}>Capture it after all</TextButton>
      )}
    </p>
  );
}

const row =
  "grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 max-tablet:grid-cols-[minmax(0,1fr)]";
const centred = "max-tablet:justify-center";
/** In line with the field, whose label stands above it. */
const besideField = `mt-6.5 max-tablet:mt-0 ${centred}`;

function logOnKeys(event: React.KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing)
    return;
  event.preventDefault();
  const { form } = event.currentTarget;
  form?.requestSubmit(form.querySelector<HTMLElement>('[value="log"]'));
}

function Failed({ failed }: { failed: NonNullable<NonNullable<CaptureState>["failed"]> }) {
  return (
    <Note kind="dashed" role="alert" icon={<Node className="mt-[0.3rem]" held={false} />}>
      <div>
        <b className="font-strong">Not captured.</b> {failed.why}
        <p className="small">
          The attempt is <a href={urls.deskSource(failed.source)}>on record</a>. Paste the text, and
          it is complete.
        </p>
      </div>
    </Note>
  );
}

function Known({
  known: { sources, way },
  matter,
}: {
  known: NonNullable<NonNullable<CaptureState>["known"]>;
  matter?: string;
}) {
  return (
    <Note role="alert" icon={<Icon name="file" size="note" />}>
      <div>
        <b className="font-strong">At the desk already.</b> Is it the same source?
        <ul className="mt-2 mb-3 border-t border-rule">
          {sources.map(({ id, title, captured }, index) => (
            <li
              key={id}
              className="flex items-center justify-between gap-3 border-b border-rule py-2 max-tablet:flex-col max-tablet:items-start"
            >
              <span>
                <a href={urls.deskSource(id, matter ? { matter } : {})} dir="auto">
                  {title}
                </a>
                <span className="small"> {captured}</span>
              </span>
              <Submit
                look="ink"
                size="small"
                name="way"
                value={`${way} ${id}`}
                aria-label={`Add the capture to “${title}”`}
                // It is what is asked now.
                autoFocus={index === 0}
                className={centred}
              >
                Add to it
              </Submit>
            </li>
          ))}
        </ul>
        <Submit size="small" name="way" value={`${way} new`}>
          Make a source of its own
        </Submit>
      </div>
    </Note>
  );
}
