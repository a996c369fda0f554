import type { Metadata } from "next";
import { readForPage } from "@/app/desk/read-for-page";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DateField } from "@/components/desk/date-field";
import { DeskTitle } from "@/components/desk/desk-title";
import { Help } from "@/components/desk/help";
import { Change } from "@/components/desk/matter/change";
import { Leads } from "@/components/desk/matter/leads";
import { LeadsFront } from "@/components/desk/matter/leads-front";
import { type RemovalOf, Remove } from "@/components/desk/matter/remove";
import { SendToReview } from "@/components/desk/matter/send-to-review";
import { Speakers } from "@/components/desk/matter/speakers";
import { StatementRows } from "@/components/desk/matter/statement-rows";
import { PartList } from "@/components/desk/part-list";
import { DeskPage } from "@/components/desk/shell";
import { CrumbLine } from "@/components/layout/crumb";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { Problem } from "@/components/ui/form/plain";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import { UnderTitle } from "@/components/ui/title";
import { requireRecord } from "@/db/desk/logged-tables";
import { getFrontLead } from "@/db/desk/queries/front";
import { getMatterParts } from "@/db/desk/queries/matter-list";
import { listMatterSpeakers } from "@/db/desk/queries/matter-speakers";
import { getReview, type Review } from "@/db/desk/queries/review";
import { getScreenMatter } from "@/db/desk/queries/screen";
import { mayDo } from "@/lib/auth/permissions";
import { formatEdtf, formatInstant } from "@/lib/dates/format";
import type { RemovableKind } from "@/lib/desk/removal";
import { positionHint, problemOfLengths } from "@/lib/position-in-short";
import { urls } from "@/lib/urls";
import { reviewStates } from "@/lib/vocabulary";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Matter at the desk" };

/** All working records of a matter: what readers would see of it, what still keeps it from them, and where to change it. */
export default async function DeskMatterPage({ params }: { params: Promise<{ matter: string }> }) {
  const { matter: id } = await params;
  const account = await requireAccount(urls.deskMatter(id));
  const { db } = contextOf(account).desk;
  const matter = readForPage(() => requireRecord(db, "matters", id));
  const screen = getScreenMatter(db, id);
  const { parties, points, events, topics } = getMatterParts(db, matter.id);
  const speakers = listMatterSpeakers(db, matter.id);
  const review = getReview(db, id, account.id);
  const { document } = review;
  const lengths = problemOfLengths(parties);
  const isPublic = publicOf(review);
  const removal = (kind: RemovableKind, record: string): RemovalOf => ({
    ...{ kind, record, matter: id },
    actions: { look: actions.lookAtRemoval, remove: actions.removeFromMatter },
  });
  const sources = document.sources.map(({ id: value, title }) => ({ value, label: title }));

  return (
    <DeskPage account={account} current="matters">
      <CrumbLine>
        <a href={urls.deskMatters()}>Matters</a>
      </CrumbLine>
      <DeskTitle>{matter.question}</DeskTitle>
      <UnderTitle>{matter.summary}</UnderTitle>
      <LinkRow spaced>
        <Change
          label="Change"
          title="The question and its summary"
          values={{ question: matter.question, summary: matter.summary }}
          submit="Save"
          action={actions.changeMatter.bind(null, id, matter.revision)}
        >
          <TextField name="question" label="Question" lines={3} />
          <TextField name="summary" label="Summary" lines={3} />
        </Change>
        <a href={urls.newRecord({ matter: id })}>Log a statement</a>
        <a href={urls.capture({ matter: id })}>Capture a source</a>
        <a href={`${urls.requests()}?matter=${id}`}>Comment requests</a>
        <a href={urls.review(id)}>Review</a>
        {screen.version !== null && <a href={urls.matter(matter.slug)}>Public page</a>}
      </LinkRow>

      <Section id="statements" title="Statements">
        <StatementRows
          matter={screen}
          removal={(statement) => (isPublic(statement) ? null : removal("statement", statement))}
        />
      </Section>

      <Section id="parties" title="Parties">
        <PartList as="ol">
          {parties.map((party) => (
            <li key={party.publicId}>
              <b>{party.name}</b>
              <p className="said text-point/[1.45]">{party.positionInShort}</p>
              <LinkRow spaced>
                <Change
                  label="Change"
                  title={party.name}
                  values={{ name: party.name, positionInShort: party.positionInShort }}
                  submit="Save"
                  action={actions.changeParty.bind(null, id, party.publicId, party.revision)}
                >
                  <PartyFields />
                </Change>
                {!isPublic(party.publicId) && (
                  <Remove
                    what="the party"
                    name={party.name}
                    removal={removal("party", party.publicId)}
                  />
                )}
              </LinkRow>
            </li>
          ))}
        </PartList>
        {lengths && <Problem>{lengths}</Problem>}
        <Change
          label="Add a party"
          title="Those who speak for one side"
          submit="Add"
          action={actions.addParty.bind(null, id)}
        >
          <PartyFields />
        </Change>
      </Section>

      <Section id="points" title="Points">
        <PartList as="ol">
          {points.map((point) => (
            <li key={point.publicId}>
              <p className="said text-point/[1.45]">{point.proposition}</p>
              {point.note && <p className="small">{point.note}</p>}
              <LinkRow spaced>
                <Change
                  label="Change"
                  title={point.proposition}
                  about="Stances that were taken on it stay; look at them again where its meaning changes."
                  values={{
                    proposition: point.proposition,
                    opposite: point.opposite ?? "",
                    note: point.note ?? "",
                  }}
                  submit="Save"
                  action={actions.changePoint.bind(null, id, point.publicId, point.revision)}
                >
                  <PointFields />
                </Change>
                {!isPublic(point.publicId) && (
                  <Remove
                    what="the point"
                    name={point.proposition}
                    removal={removal("point", point.publicId)}
                  />
                )}
              </LinkRow>
            </li>
          ))}
        </PartList>
        <Change
          label="Add a point"
          title="One proposition that can be asserted or denied"
          submit="Add"
          action={actions.addPoint.bind(null, id)}
        >
          <PointFields />
        </Change>
      </Section>

      {speakers.length > 0 && (
        <Section id="speakers" title="Speakers">
          <Speakers
            speakers={speakers}
            change={({ id: speaker, revision }) =>
              actions.changeSpeaker.bind(null, id, speaker, revision)
            }
          />
        </Section>
      )}

      {document.rebuttals.length > 0 && (
        <Section id="leads" title="What leads">
          <Leads
            document={document}
            choose={
              mayDo(account.role, "choose_what_leads")
                ? actions.chooseLead.bind(null, id, matter.revision)
                : null
            }
          />
        </Section>
      )}

      {isOnRecord(review) && (
        <Section id="front" title="Front page">
          <LeadsFront
            matter={id}
            lead={getFrontLead(db)}
            choose={mayDo(account.role, "choose_front") ? actions.chooseFront : null}
          />
        </Section>
      )}

      <Section id="events" title="Events and topics">
        <PartList>
          {events.map((event) => (
            <li key={event.publicId}>
              <b>{formatEdtf(event.edtf)}</b> {event.title}{" "}
              <Change
                label="Take out"
                title={event.title}
                submit="Take the event out"
                action={actions.removeEvent.bind(null, id, event.publicId, event.revision)}
              />
            </li>
          ))}
          {topics.map((topic) => (
            <li key={topic.id}>
              Topic: {topic.name}{" "}
              <Change
                label="Take out"
                title={topic.name}
                submit="Take the topic out"
                action={actions.removeTopic.bind(null, id, topic.id, topic.revision)}
              />
            </li>
          ))}
        </PartList>
        <LinkRow spaced>
          {sources.length > 0 && (
            <Change
              label="Add an event"
              title="A dated fact of the context"
              submit="Add"
              action={actions.addEvent.bind(null, id)}
            >
              <TextField name="title" label="What happened" />
              <SelectField name="source" label="Source" options={sources} />
              <DateField name="edtf" label="When" />
              <TextField name="phrase" label="As the source dates it" />
              <TextField name="quotation" label="The source’s words" lines={3} />
            </Change>
          )}
          <Change
            label="Add a topic"
            title="What the matter is filed under"
            submit="Add"
            action={actions.addTopic.bind(null, id)}
          >
            <TextField name="name" label="Topic" />
          </Change>
        </LinkRow>
      </Section>

      <Section id="review" title="Review">
        <ReviewState review={review} />
        {maySend(review) && (
          <SendToReview
            matter={id}
            version={screen.version}
            action={actions.sendToReview.bind(null, id)}
          />
        )}
      </Section>

      <Section id="mistakes" title="Entered by mistake">
        {screen.version === null ? (
          <>
            <p>Readers never had this matter: it can be removed, with what stands in no other.</p>
            <Remove
              what="the matter"
              name="this matter"
              leavesFor={urls.deskMatters()}
              removal={removal("matter", id)}
            />
          </>
        ) : (
          <p>
            What readers had is not removed: correct it, and say why when you send it to review. An
            editor can withdraw the whole matter, under <a href={urls.review(id)}>Review</a>. What
            was added since can be removed where it stands.
          </p>
        )}
      </Section>
    </DeskPage>
  );
}

/** Tells of a record's public id whether readers have it, as far as the newest version says. */
function publicOf({ published }: Review): (id: string) => boolean {
  const { points = [], parties = [], statements = [] } = published?.document ?? {};
  const ids = new Set([...points, ...parties, ...statements].map((row) => row.id));
  return (id) => ids.has(id);
}

/** Whether readers have the matter now. */
const isOnRecord = ({ published }: Review) => published !== null && published.withdrawal === null;

/** Whether what was sent to review is what stands now, and still waits for somebody. */
const isInHand = ({ submission, state }: Review) =>
  submission?.stands === true && (state === "in_review" || state === "approved");

const maySend = (review: Review) => review.isChanged && !isInHand(review);

/** Where the matter stands on its way to readers, and what still keeps it from them. */
function ReviewState({ review }: { review: Review }) {
  const { submission, state, isChanged, problems, published, document } = review;
  if (!isChanged) return <p>Readers have all of it, as version {published?.number}.</p>;
  if (submission && isInHand(review)) {
    return (
      <p>
        <b>{reviewStates[state].label}:</b> sent to review by {submission.by.name},{" "}
        {formatInstant(submission.at)}. <a href={urls.review(document.matter.id)}>Review</a>
      </p>
    );
  }
  if (problems.length === 0) {
    return (
      <p>Nothing is missing, and all words that are given as a source’s stand in its capture.</p>
    );
  }
  return (
    <PartList>
      {problems.map(({ recordId, rule, message }) => (
        <li key={`${recordId}-${rule}-${message}`}>{message}</li>
      ))}
    </PartList>
  );
}

function PartyFields() {
  return (
    <>
      <TextField name="name" label="Name" />
      <TextField name="positionInShort" label="Their position in short" hint={positionHint} />
    </>
  );
}

function PointFields() {
  return (
    <>
      <TextField
        name="proposition"
        label="The point, in one sentence"
        hint="So that one side can say yes to it and the other no."
        lines={3}
        help={<Help term="point" />}
      />
      <TextField name="opposite" label="Its opposite, in words" />
      <TextField name="note" label="Note" lines={3} />
    </>
  );
}
