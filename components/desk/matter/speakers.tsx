import { Change } from "@/components/desk/matter/change";
import type { MatterSpeaker } from "@/db/desk/queries/matter-speakers";
import type { DeskResult } from "@/lib/desk/result";
import { urls } from "@/lib/urls";
import { keysOf, speakerKinds } from "@/lib/vocabulary";
import { inList } from "@/lib/wording";

/** Who speaks in a matter; a name that was entered wrong is corrected here, for every page that shows it. */
export function Speakers({
  speakers,
  change,
}: {
  speakers: MatterSpeaker[];
  change: (
    speaker: MatterSpeaker,
  ) => (values: Record<string, string>) => Promise<DeskResult<unknown>>;
}) {
  return (
    <ul className="parts">
      {speakers.map((speaker) => (
        <li key={speaker.id}>
          <b>
            <bdi>{speaker.name}</bdi>
          </b>
          <p className="small">
            {speakerKinds[speaker.kind].label}
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
            fields={[
              { name: "name", label: "Name", value: speaker.name },
              {
                name: "otherNames",
                label: "Other spellings",
                hint: "One a line. Search finds the speaker by each of them.",
                value: speaker.otherNames.join("\n"),
                long: true,
              },
              {
                name: "kind",
                label: "Kind",
                value: speaker.kind,
                options: keysOf(speakerKinds).map((kind) => ({
                  value: kind,
                  label: speakerKinds[kind].label,
                })),
              },
            ]}
            done="Save"
            action={change(speaker)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Which public pages show a speaker, and when these change. */
function WhereShown({ speaker: { slug, shownIn } }: { speaker: MatterSpeaker }) {
  if (shownIn.length === 0) return <>Readers do not see this name yet.</>;
  return (
    <>
      Readers see the name on{" "}
      <a href={urls.person(slug)} target="_blank" rel="noreferrer">
        the speaker’s page
      </a>
      , which keeps its address, and in {shownIn.length === 1 ? "this matter" : "these matters"}.
      All of them change once one of them is published again:{" "}
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
