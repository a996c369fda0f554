import type { Metadata } from "next";
import { readForPage } from "@/app/desk/read-for-page";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DateField } from "@/components/desk/date-field";
import { DeskTitle } from "@/components/desk/desk-title";
import { Change } from "@/components/desk/matter/change";
import { PartList } from "@/components/desk/part-list";
import { RequestRow } from "@/components/desk/requests/request-row";
import { RestrictedMark } from "@/components/desk/restricted-mark";
import { DeskPage } from "@/components/desk/shell";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { LinkRow } from "@/components/ui/link-row";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { UnderTitle } from "@/components/ui/title";
import {
  listMatterSources,
  listReportedNonReplies,
  listRequests,
  listSearches,
  standingOf,
} from "@/db/desk/queries/requests";
import { listRestricted } from "@/db/desk/queries/restrictions";
import { getScreenMatter } from "@/db/desk/queries/screen";
import { listMattersToChoose } from "@/db/desk/queries/screen-choices";
import { seenIn } from "@/db/desk/visible";
import { formatInstant } from "@/lib/dates/format";
import type { ScreenMatter } from "@/lib/desk/screen";
import { once } from "@/lib/once";
import { urls } from "@/lib/urls";
import { nonReplyKinds, requestOutcomes } from "@/lib/vocabulary";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Comment requests" };

const sections = {
  overdue: "Overdue: the deadline has passed, nothing is recorded",
  waiting: "Waiting",
  done: "Answered, declined, or no reply found",
} as const;

/** Whom we asked and where we looked: the right of reply, on record. */
export default async function RequestsPage({
  searchParams,
}: {
  searchParams: Promise<{ matter?: string }>;
}) {
  const account = await requireAccount(urls.requests());
  const db = seenIn(contextOf(account));
  const { matter: id } = await searchParams;
  const matter = id ? readForPage(() => getScreenMatter(db, id)) : null;
  const matterOf = once((of: string) => (of === id && matter ? matter : getScreenMatter(db, of)));
  const restricted = listRestricted(db);
  const now = new Date();
  const requests = listRequests(db, id);
  const searches = listSearches(db, id);
  const reports = listReportedNonReplies(db, id);
  return (
    <DeskPage account={account} current="requests">
      <DeskTitle>Comment requests</DeskTitle>
      {matter ? (
        <UnderTitle>
          In <a href={urls.deskMatter(matter.id)}>{matter.question}</a>.{" "}
          {restricted.has(matter.id) && <RestrictedMark />}{" "}
          <a href={urls.requests()}>All matters</a>
        </UnderTitle>
      ) : (
        <p className="small">
          To record one, choose its matter:{" "}
          {listMattersToChoose(db).map((row, index) => (
            <span key={row.id}>
              {index > 0 && " · "}
              <a href={`${urls.requests()}?matter=${row.id}`}>{row.question}</a>{" "}
              {restricted.has(row.id) && <RestrictedMark />}
            </span>
          ))}
        </p>
      )}
      {matter && matter.statements.length > 0 && (
        <LinkRow spaced>
          <Change
            label="We asked for comment"
            title="A comment request"
            about="Whom we asked about which statement, how, and until when. It is shown on the matter’s page once published."
            values={{ askedAt: inUtc(now) }}
            submit="Record the request"
            action={actions.askForComment.bind(null, matter.id)}
          >
            <RequestFields matter={matter} />
          </Change>
          <Change
            label="We looked and found none"
            title="A search for a reply"
            about="Where we looked for an answer of a party and when. Readers see “no reply found as of” that time, never more."
            values={{ searchedAt: inUtc(now) }}
            submit="Record the search"
            action={actions.recordSearch.bind(null, matter.id)}
          >
            <SearchFields matter={matter} />
          </Change>
          <Change
            label="A source reports that nobody answered"
            title="What a source reports"
            about="A source’s own word that somebody did not respond or would not answer. It is shown as the source’s, beside what we did ourselves."
            values={{ kind: "no_response", language: "en" }}
            submit="Record the report"
            action={actions.recordReport.bind(null, matter.id)}
          >
            <ReportFields matter={matter} sources={listMatterSources(db, matter.id)} />
          </Change>
        </LinkRow>
      )}
      {(["overdue", "waiting", "done"] as const).map((standing) => {
        const rows = requests.filter((row) => standingOf(row, now) === standing);
        if (rows.length === 0 && standing !== "waiting") return null;
        return (
          <Section id={standing} title={sections[standing]} key={standing}>
            {rows.length === 0 && <NoneBox>Nobody is being asked just now.</NoneBox>}
            <PartList as="ol">
              {rows.map((row) => (
                <RequestRow
                  isRestricted={restricted.has(row.matterId)}
                  key={row.id}
                  row={row}
                  isOverdue={standing === "overdue"}
                >
                  {standing !== "done" && (
                    <Change
                      label="What came of it"
                      title="What came of the request"
                      about="A reply is a statement of its own: log it first, then choose it here."
                      values={{ outcome: "no_reply", checkedAt: inUtc(now) }}
                      submit="Record it"
                      action={actions.recordOutcome.bind(null, row.id, row.revision)}
                    >
                      <OutcomeFields matter={matterOf(row.matterId)} statement={row.statementId} />
                    </Change>
                  )}
                </RequestRow>
              ))}
            </PartList>
          </Section>
        );
      })}
      <Section id="searches" title="Searches for a reply">
        {searches.length === 0 && <NoneBox>No search is recorded.</NoneBox>}
        <PartList as="ol">
          {searches.map((row) => (
            <li key={row.id}>
              <p>
                <b>{row.party}</b> on S{row.statementNumber}: {requestOutcomes[row.outcome].label}
                {row.replyNumber && `, S${row.replyNumber}`}
              </p>
              <p className="small">
                Looked in {row.where}, {formatInstant(row.searchedAt)}
                {!matter && (
                  <>
                    , for <a href={`${urls.requests()}?matter=${row.matterId}`}>{row.question}</a>{" "}
                    {restricted.has(row.matterId) && <RestrictedMark />}
                  </>
                )}
              </p>
            </li>
          ))}
        </PartList>
      </Section>
      <Section id="reports" title="What sources report of missing answers">
        {reports.length === 0 && <NoneBox>Nothing of the kind is recorded.</NoneBox>}
        <PartList as="ol">
          {reports.map((row) => (
            <li key={row.id}>
              <p>
                <b>{row.speaker}</b> on S{row.statementNumber}: {nonReplyKinds[row.kind].label}
              </p>
              <p className="small">
                “{row.words}”, {row.source}
                {!matter && (
                  <>
                    , for <a href={`${urls.requests()}?matter=${row.matterId}`}>{row.question}</a>{" "}
                    {restricted.has(row.matterId) && <RestrictedMark />}
                  </>
                )}
              </p>
              <LinkRow spaced>
                <Change
                  label="Take out"
                  title="Take this report out"
                  about="It goes from the matter as it stands at the desk; versions that readers have keep it."
                  submit="Take it out"
                  action={actions.removeReport.bind(null, row.id, row.revision)}
                >
                  <p className="small">“{row.words}”</p>
                </Change>
              </LinkRow>
            </li>
          ))}
        </PartList>
      </Section>
    </DeskPage>
  );
}

const timeHint = "Day and time; in UTC where no zone is written.";
const inUtc = (now: Date) => formatInstant(now.toISOString());

const statementOptions = ({ statements }: ScreenMatter) =>
  statements.map(({ id, number, speaker, summary }) => ({
    value: id,
    label: `S${number}, ${speaker}: ${summary.slice(0, 60)}`,
  }));

function RequestFields({ matter }: { matter: ScreenMatter }) {
  const speakers = new Map(matter.statements.map((row) => [row.speakerId, row.speaker]));
  return (
    <>
      <SelectField
        name="statement"
        label="About which statement"
        options={statementOptions(matter)}
      />
      <SelectField
        name="speaker"
        label="Who was asked"
        options={[...speakers].map(([value, label]) => ({ value, label }))}
      />
      <TextField name="channel" label="How" hint="E-mail to the press office, a call, a letter" />
      <DateField name="askedAt" label="When" hint={timeHint} />
      <DateField name="deadline" label="Until when" hint={`${timeHint} May stay empty.`} />
    </>
  );
}

function SearchFields({ matter }: { matter: ScreenMatter }) {
  return (
    <>
      <SelectField name="statement" label="For a reply to" options={statementOptions(matter)} />
      <SelectField
        name="party"
        label="By which party"
        options={matter.parties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="where" label="Where we looked" hint="Sites, wires, transcripts, accounts" />
      <DateField name="searchedAt" label="When" hint={timeHint} />
    </>
  );
}

function ReportFields({
  matter,
  sources,
}: {
  matter: ScreenMatter;
  sources: { id: string; title: string }[];
}) {
  return (
    <>
      <SelectField name="statement" label="No answer to" options={statementOptions(matter)} />
      <TextField name="name" label="Who did not answer" hint="As the source names them" />
      <SelectField name="kind" label="What the source says" options={optionsOf(nonReplyKinds)} />
      <SelectField
        name="source"
        label="Which source"
        options={sources.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField
        name="words"
        label="The source’s words"
        lines={3}
        hint="As they stand in the source; found there before it is published"
      />
      <TextField name="language" label="Their language" hint="en, fr, ar …" />
      <DateField name="edtf" label="When, as the source says" hint="May stay empty" />
    </>
  );
}

function OutcomeFields({ matter, statement }: { matter: ScreenMatter; statement: string }) {
  const { no_reply, declined, replied } = requestOutcomes;
  const others = statementOptions(matter).filter(({ value }) => value !== statement);
  return (
    <>
      <SelectField
        name="outcome"
        label="What came of it"
        options={optionsOf({ no_reply, declined, replied })}
      />
      <SelectField
        name="reply"
        label="The reply, where there was one"
        options={[{ value: "", label: "none" }, ...others]}
      />
      <DateField name="checkedAt" label="As of" hint={timeHint} />
    </>
  );
}
