import { Crumb } from "@/components/layout/crumb";
import { Title, UnderTitle } from "@/components/ui/title";
import type { PersonPage } from "@/db/public/queries/person-pages";
import { formatEdtf } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import type { SpeakerRecord } from "@/lib/document/document";
import { kindInWords } from "@/lib/people/account";
import type { LatestRole } from "@/lib/people/role";
import { yearsInWords } from "@/lib/people/text";
import { urls } from "@/lib/urls";
import { speakerKinds } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** Name, office as given with a statement, other names; and what the record holds, in a quiet line. */
export function PersonHead({ person }: { person: PersonPage }) {
  const { speaker, role } = person;
  const [office, ...others] = speaker.offices;
  const organisation = others.length === 0 ? office?.organisation : null;
  return (
    <>
      <Crumb
        trail={[
          { name: "People", href: urls.people() },
          ...(organisation ? [{ name: organisation }] : []),
        ]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-section gap-y-4 pb-6 max-laptop:grid-cols-1 max-tablet:gap-y-3 max-tablet:pb-4">
        <div>
          <Title size="page">
            <bdi>{speaker.name}</bdi>
          </Title>
          {speaker.nativeName && (
            <p className="mt-1.5 font-said text-[1.375rem]/[1.4]">
              <bdi {...languageOf("und")}>{speaker.nativeName}</bdi>
            </p>
          )}
          <UnderTitle>
            {speaker.account && <Account {...speaker} />} <Role speaker={speaker} role={role} />
          </UnderTitle>
          {speaker.description && (
            <p className="mt-2 max-w-164" dir="auto">
              {speaker.description}
            </p>
          )}
        </div>
        <Record person={person} />
      </div>
    </>
  );
}

function Role({ speaker, role }: { speaker: SpeakerRecord; role: LatestRole | null }) {
  if (!role) {
    if (speaker.account) return null;
    return speaker.kind === "person" ? "No office is on record" : speakerKinds[speaker.kind].label;
  }
  const origin =
    role.from === "statement"
      ? "as given with the statement dated"
      : "on record at the time of the latest dated statement,";
  return (
    <>
      <bdi>{role.title}</bdi>, {origin} {formatEdtf(role.edtf)}
    </>
  );
}

/** Which account it is, and who holds it as far as a source says. */
function Account({ kind, account }: Pick<SpeakerRecord, "kind" | "account">) {
  return (
    <>
      <bdi>{kindInWords({ kind, account })}</bdi>.{" "}
      {account?.heldBy ? (
        <>
          Held by <bdi>{account.heldBy}</bdi>, as a source says.
        </>
      ) : (
        "Who holds it is not known."
      )}
    </>
  );
}

/** "346 statements on 153 points · 2014 to 2026 · 207 answered · 2 taken back". */
function Record({ person: { speaker, ledger } }: { person: PersonPage }) {
  const { statements, points, answered, takenBack, span } = ledger.summary;
  const counts = [
    statements === 0
      ? "No statement of their own on record"
      : `${counted(statements, "statement")}${points > 0 ? ` on ${counted(points, "point")}` : ""}`,
    ...(statements > 0 ? [yearsInWords(span)] : []),
    ...(statements === 0
      ? []
      : [answered > 0 ? `${answered.toLocaleString("en-GB")} answered` : "none answered"]),
    ...(takenBack > 0 ? [`${takenBack.toLocaleString("en-GB")} taken back`] : []),
  ];
  return (
    <div className="max-w-120 text-end small text-balance lining-nums tabular-nums max-laptop:text-start">
      <p>
        {counts.join(" · ")}
        <br />
        Counts describe the record, not the person.
      </p>
      {(speaker.otherNames.length > 0 || speaker.wikidataId) && (
        <p>
          {speaker.otherNames.length > 0 && <OtherNames names={speaker.otherNames} />}{" "}
          {speaker.wikidataId && (
            <a href={`https://www.wikidata.org/wiki/${speaker.wikidataId}`}>
              {speaker.wikidataId} on Wikidata
            </a>
          )}
        </p>
      )}
    </div>
  );
}

function OtherNames({ names }: { names: string[] }) {
  return (
    <>
      Also written{" "}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && (index === names.length - 1 ? " and " : ", ")}
          <bdi>{name}</bdi>
        </span>
      ))}
      .
    </>
  );
}
