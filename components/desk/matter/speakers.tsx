"use client";
import { useState } from "react";
import type { DuplicateActions } from "@/components/desk/merge/duplicate-row";
import { MayBeSame } from "@/components/desk/merge/may-be-same";
import { MergeChooser, type MergeWithActions } from "@/components/desk/merge/merge-with";
import { SpeakerForm } from "@/components/desk/speaker-form";
import { DialogForm } from "@/components/ui/form/dialog-form";
import { TextField } from "@/components/ui/form/fields";
import type { MatterSpeaker } from "@/db/desk/queries/matter-speakers";
import type { FormAnswer } from "@/lib/desk/form";
import type { Duplicate } from "@/lib/desk/merging";
import { kindInWords } from "@/lib/people/account";
import { isNamed } from "@/lib/people/unnamed";
import { urls } from "@/lib/urls";
import { inList } from "@/lib/wording";
import { RowMenu } from "./row-menu";

type Changer = (
  matter: string,
  speaker: string,
  revision: number,
  form: FormData,
) => Promise<FormAnswer<unknown>>;

/** Who speaks in a matter; a name that was entered wrong is corrected here, for every page that shows it. */
export function Speakers({
  matter,
  speakers,
  duplicates,
  change,
  merging,
}: {
  matter: string;
  speakers: MatterSpeaker[];
  /** What looks like one of them. */
  duplicates: Duplicate[];
  change: Changer;
  merging: DuplicateActions & MergeWithActions;
}) {
  const [corrected, setCorrected] = useState<MatterSpeaker | null>(null);
  const [merged, setMerged] = useState<MatterSpeaker | null>(null);
  return (
    <>
      <ul>
        {speakers.map((speaker) => (
          <li
            key={speaker.id}
            className="grid min-h-12 grid-cols-[minmax(0,1fr)_2.5rem] items-center gap-2 border-b border-rule py-1.5 text-ui max-tablet:grid-cols-[minmax(0,1fr)_2.75rem]"
          >
            <div>
              <b className="font-semibold">
                <bdi>{speaker.name}</bdi>
              </b>
              <p className="text-s text-ink-2">
                <bdi>{kindInWords(speaker)}</bdi>
                {speaker.otherNames.length > 0 && (
                  <>
                    , also written <bdi>{inList(speaker.otherNames)}</bdi>
                  </>
                )}
              </p>
            </div>
            <RowMenu
              name={speaker.name}
              acts={[
                { label: "Correct", does: () => setCorrected(speaker) },
                ...(isNamed(speaker)
                  ? [{ label: "Merge with another speaker", does: () => setMerged(speaker) }]
                  : []),
              ]}
            />
          </li>
        ))}
      </ul>
      <MayBeSame duplicates={duplicates} actions={merging} />
      {merged && (
        <MergeChooser
          kind="speakers"
          record={{ id: merged.id, name: merged.name, hint: kindInWords(merged) }}
          actions={merging}
          onClose={() => setMerged(null)}
        />
      )}
      {corrected && (
        <Correct
          speaker={corrected}
          action={change.bind(null, matter, corrected.id, corrected.revision)}
          onClose={() => setCorrected(null)}
        />
      )}
    </>
  );
}

function Correct({
  speaker,
  action,
  onClose,
}: {
  speaker: MatterSpeaker;
  action: (form: FormData) => Promise<FormAnswer<unknown>>;
  onClose: () => void;
}) {
  return (
    <DialogForm
      title={speaker.name}
      about={<WhereShown speaker={speaker} />}
      values={{
        name: speaker.name,
        otherNames: speaker.otherNames.join("\n"),
        kind: speaker.kind,
        platform: speaker.account?.platform ?? "",
        handle: speaker.account?.handle ?? "",
        heldBy: speaker.account?.heldBy ?? "",
        anonymity: speaker.anonymity ?? "",
      }}
      submit="Save"
      action={action}
      onClose={onClose}
    >
      <SpeakerForm before={speaker.kind}>
        <TextField
          name="otherNames"
          label="Other spellings"
          hint="One a line. Search finds the speaker by each of them. A name that readers had is kept here."
          lines={3}
        />
      </SpeakerForm>
    </DialogForm>
  );
}

/** Which public pages show a speaker, and when these change. */
function WhereShown({ speaker: { slug, kind, shownIn } }: { speaker: MatterSpeaker }) {
  if (shownIn.length === 0) return <>Readers do not see this name yet.</>;
  return (
    <>
      Readers see the name{" "}
      {isNamed({ kind }) && (
        <>
          on{" "}
          <a href={urls.person(slug)} target="_blank" rel="noreferrer">
            the speaker’s page
          </a>
          , which keeps its address, and{" "}
        </>
      )}
      in {shownIn.length === 1 ? "this matter" : "these matters"}. All of them change once one of
      them is published again:{" "}
      {shownIn.map((matter, index) => (
        <span key={matter.slug}>
          {index > 0 && " · "}
          <a href={urls.matter(matter.slug)} target="_blank" rel="noreferrer">
            {matter.question}
          </a>
        </span>
      ))}
    </>
  );
}
