import { Cite } from "@/components/cite/cite";
import { TellMe } from "@/components/following/tell-me";
import { ReportLine } from "@/components/layout/report-line";
import { FeedLinks } from "@/components/ui/feed-links";
import { JumpBarFrame, JumpLink } from "@/components/ui/jump-bar";
import { Section } from "@/components/ui/section";
import type { PersonPage } from "@/db/public/queries/person-pages";
import { personCitation } from "@/lib/citation";
import { personWork } from "@/lib/citing/work";
import type { OfficeRecord } from "@/lib/document/document";
import { titleOf } from "@/lib/people/office";
import { tenureInWords } from "@/lib/people/text";
import { urls } from "@/lib/urls";
import { Ledger } from "./ledger";
import { PersonHead } from "./person-head";
import { PersonJsonLd } from "./person-json-ld";
import { PositionsSection } from "./positions";

/** A speaker: what they held on each point, what they said and what came of it, and their offices. */
export function Person({ person, origin }: { person: PersonPage; origin: string }) {
  const { speaker, positions, ledger } = person;
  return (
    <div className="page-width">
      <PersonHead person={person} />
      {(positions.total > 0 || speaker.offices.length > 0) && (
        <JumpBarFrame>
          {positions.total > 0 && <JumpLink href="#positions">Positions</JumpLink>}
          <JumpLink href="#ledger">Ledger</JumpLink>
          {speaker.offices.length > 0 && <JumpLink href="#offices">Offices</JumpLink>}
          <JumpLink href="#cite">Cite</JumpLink>
        </JumpBarFrame>
      )}
      {positions.total > 0 && <PositionsSection speaker={speaker} positions={positions} />}
      <Section id="ledger" title="Ledger" dek={dekOf(person)}>
        <Ledger speaker={speaker} ledger={ledger} yearAs="h3" />
      </Section>
      {speaker.offices.length > 0 && <Offices offices={speaker.offices} />}
      <CitePerson person={person} origin={origin} />
      <ReportLine about={urls.person(speaker.slug)} />
      <PersonJsonLd speaker={speaker} origin={origin} />
    </div>
  );
}

/** This page follows the record: whoever cites it is told what stands still. */
function CitePerson({ person, origin }: { person: PersonPage; origin: string }) {
  const { speaker, changedAt } = person;
  const work = personWork(speaker, changedAt, origin);
  return (
    <Section
      id="cite"
      title="Cite"
      dek="This page changes with the record. What must not change is cited by its statement, pair or matter."
    >
      <Cite
        work={work}
        house={personCitation(speaker.name, changedAt, work.href)}
        address={urls.person(speaker.slug)}
      />
      <FeedLinks of={speaker.name} at={(format) => urls.feed(urls.person(speaker.slug), format)} />
      {speaker.kind !== "unnamed" && <TellMe subject="person" id={speaker.id} />}
    </Section>
  );
}

function dekOf({ positions, ledger: { summary } }: PersonPage): string {
  const unread =
    positions.total === 0 && summary.statements > 0
      ? " Nobody has read these statements for their positions yet."
      : "";
  const undated = summary.years.undated.count > 0 && summary.hasYears;
  return `What was said, what came back, what was taken back. Newest first${undated ? ", what is dated to no one year last" : ""}.${unread}`;
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
              {titleOf(office)}
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
