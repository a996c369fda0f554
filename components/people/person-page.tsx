import { ReportLine } from "@/components/layout/report-line";
import { ButtonLink } from "@/components/ui/button";
import { JumpBarFrame, JumpLink } from "@/components/ui/jump-bar";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import type { PersonPage } from "@/db/public/queries/people";
import type { OfficeRecord } from "@/lib/document/document";
import { tenureInWords } from "@/lib/people/text";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { StatementFilters } from "./filters";
import { ListEnd } from "./list-end";
import { PersonHead } from "./person-head";
import { PersonJsonLd } from "./person-json-ld";
import { PositionsOverTime } from "./positions-over-time";
import { StatementRows } from "./statement-row";
import { WhoAnswersWhom } from "./who-answers-whom";

/** A speaker: whom they answer and who answers them, what they held when, and what they said. */
export function Person({ person, origin }: { person: PersonPage; origin: string }) {
  const { speaker } = person;
  return (
    <div className="page-width">
      <PersonHead person={person} />
      <JumpBarFrame>
        <JumpLink href="#answers">Who answers whom</JumpLink>
        <JumpLink href="#positions">Positions over time</JumpLink>
        <JumpLink href="#statements">Statements</JumpLink>
        {speaker.offices.length > 0 && <JumpLink href="#offices">Offices</JumpLink>}
      </JumpBarFrame>
      <WhoAnswersWhom person={person} />
      <PositionsOverTime person={person} />
      <Statements person={person} />
      {speaker.offices.length > 0 && <Offices offices={speaker.offices} />}
      <ReportLine about={urls.person(speaker.slug)} />
      <PersonJsonLd speaker={speaker} origin={origin} />
    </div>
  );
}

function Statements({ person: { speaker, counts, statements } }: { person: PersonPage }) {
  const { ids } = statements;
  return (
    <Section id="statements" title="Statements" dek="Newest first; what is not dated stands last.">
      <StatementFilters slug={speaker.slug} counts={counts} current={null} />
      {ids.length === 0 ? (
        <NoneBox>
          No statement of <bdi>{speaker.name}</bdi> is on record.
        </NoneBox>
      ) : (
        <StatementRows list={statements} />
      )}
      {counts.all > ids.length && (
        <ListEnd>
          The newest {ids.length} of {counted(counts.all, "statement")}.{" "}
          <ButtonLink href={urls.personStatements(speaker.slug)}>All statements</ButtonLink>
        </ListEnd>
      )}
    </Section>
  );
}

function Offices({ offices }: { offices: OfficeRecord[] }) {
  return (
    <Section id="offices" title="Offices" dek="As the record gives them.">
      <ul>
        {offices.map((office) => (
          <li
            key={office.id}
            className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 border-t border-rule py-2.5 text-ui"
          >
            <b className="font-semibold" dir="auto">
              {office.title}
              {office.organisation && `, ${office.organisation}`}
            </b>
            <span className="text-ink-2 lining-nums tabular-nums">
              {tenureInWords(office.from, office.to)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
