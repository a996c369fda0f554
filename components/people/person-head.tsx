import { Crumb } from "@/components/layout/crumb";
import { Fact, FactList } from "@/components/ui/fact-list";
import { PageHead } from "@/components/ui/page-head";
import { Title, UnderTitle } from "@/components/ui/title";
import type { LatestRole, PersonPage } from "@/db/public/queries/people";
import { formatEdtf } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import type { SpeakerRecord } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { speakerKinds } from "@/lib/vocabulary";
import { timesInWords } from "./who-answers-whom";

/** Name, office at the time, other names; and the facts of the record. */
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
      <PageHead>
        <div>
          <Title size="page">
            <bdi>{speaker.name}</bdi>
          </Title>
          {speaker.nativeName && (
            <p className="mt-1.5 font-said text-[1.375rem]/[1.4]" {...languageOf("und")}>
              {speaker.nativeName}
            </p>
          )}
          <UnderTitle dir="auto">{role?.title ?? speakerKinds[speaker.kind].label}</UnderTitle>
          {speaker.description && (
            <p className="mt-2 max-w-164" dir="auto">
              {speaker.description}
            </p>
          )}
          <Notes speaker={speaker} role={role} />
        </div>
        <Facts person={person} />
      </PageHead>
    </>
  );
}

function Notes({ speaker, role }: { speaker: SpeakerRecord; role: LatestRole | null }) {
  const origin =
    role?.from === "statement"
      ? `Office as given with the statement dated ${formatEdtf(role.edtf)}.`
      : `Office on record at the time of the latest dated statement, ${formatEdtf(role?.edtf ?? null)}.`;
  const noOffice = speaker.kind === "person" && "No office is on record.";
  return (
    <p className="mt-2 max-w-164 text-s/[1.5] text-ink-2">
      {role ? origin : noOffice}{" "}
      {speaker.otherNames.length > 0 && <OtherNames names={speaker.otherNames} />}{" "}
      {speaker.wikidataId && (
        <a href={`https://www.wikidata.org/wiki/${speaker.wikidataId}`}>
          {speaker.wikidataId} on Wikidata
        </a>
      )}
    </p>
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

function Facts({ person }: { person: PersonPage }) {
  const number = (count: number) => count.toLocaleString("en-GB");
  return (
    <FactList>
      <Fact name="Statements on record">{number(person.counts.all)}</Fact>
      <Fact name="Matters">{number(person.matters)}</Fact>
      <Fact name="Answers others">{timesInWords(person.answers.total)}</Fact>
      <Fact name="Answered by others">{timesInWords(person.answered.total)}</Fact>
      <Fact name="Recordings and own texts held">
        {person.firstHand === 0 ? "none" : number(person.firstHand)}
      </Fact>
    </FactList>
  );
}
