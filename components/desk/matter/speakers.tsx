import { Change } from "@/components/desk/matter/change";
import { PartList } from "@/components/desk/part-list";
import { SpeakerForm } from "@/components/desk/speaker-form";
import { TextField } from "@/components/ui/form/fields";
import type { MatterSpeaker } from "@/db/desk/queries/matter-speakers";
import type { FormAnswer } from "@/lib/desk/form";
import { kindInWords } from "@/lib/people/account";
import { isNamed } from "@/lib/people/unnamed";
import { urls } from "@/lib/urls";
import { inList } from "@/lib/wording";

/** Who speaks in a matter; a name that was entered wrong is corrected here, for every page that shows it. */
export function Speakers({
  speakers,
  change,
}: {
  speakers: MatterSpeaker[];
  change: (speaker: MatterSpeaker) => (form: FormData) => Promise<FormAnswer<unknown>>;
}) {
  return (
    <PartList>
      {speakers.map((speaker) => (
        <li key={speaker.id}>
          <b>
            <bdi>{speaker.name}</bdi>
          </b>
          <p className="small">
            <bdi>{kindInWords(speaker)}</bdi>
            {speaker.otherNames.length > 0 && (
              <>
                , also written <bdi>{inList(speaker.otherNames)}</bdi>
              </>
            )}
          </p>
          <Change
            label="Correct"
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
            action={change(speaker)}
          >
            <SpeakerForm before={speaker.kind}>
              <TextField
                name="otherNames"
                label="Other spellings"
                hint="One a line. Search finds the speaker by each of them."
                lines={3}
              />
            </SpeakerForm>
          </Change>
        </li>
      ))}
    </PartList>
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
