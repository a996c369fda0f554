import type { Metadata } from "next";
import { readForPage } from "@/app/desk/read-for-page";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DeskTitle } from "@/components/desk/desk-title";
import { Change } from "@/components/desk/matter/change";
import { Leads } from "@/components/desk/matter/leads";
import { LeadsFront } from "@/components/desk/matter/leads-front";
import { Speakers } from "@/components/desk/matter/speakers";
import { StatementRows } from "@/components/desk/matter/statement-rows";
import { DeskPage } from "@/components/desk/shell";
import { CrumbLine } from "@/components/layout/crumb";
import { TextField } from "@/components/ui/form/fields";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import { UnderTitle } from "@/components/ui/title";
import { requireRecord } from "@/db/desk/logged-tables";
import { getFrontLead } from "@/db/desk/queries/front";
import { getMatterParts } from "@/db/desk/queries/matter-list";
import { listMatterSpeakers } from "@/db/desk/queries/matter-speakers";
import { getReview, type Review } from "@/db/desk/queries/review";
import { getScreenMatter } from "@/db/desk/queries/screen";
import { listFormerSlugs } from "@/db/desk/queries/slugs";
import { mayDo } from "@/lib/auth/permissions";
import { urls } from "@/lib/urls";
import * as actions from "./actions";
import { EventsAndTopics } from "./events-and-topics";
import { OnItsWay } from "./on-its-way";
import { Parties } from "./parties";
import { Points } from "./points";
import type { RemovalOfPart } from "./removal-of-part";
import { WholeMatter } from "./whole-matter";

export const metadata: Metadata = { title: "Matter at the desk" };

/** All working records of a matter: what readers would see of it, what still keeps it from them, and where to change it. */
export default async function DeskMatterPage({ params }: { params: Promise<{ matter: string }> }) {
  const { matter: id } = await params;
  const account = await requireAccount(urls.deskMatter(id));
  const { db } = contextOf(account).desk;
  const matter = readForPage(() => requireRecord(db, "matters", id));
  const screen = getScreenMatter(db, id);
  const parts = getMatterParts(db, matter.id);
  const speakers = listMatterSpeakers(db, matter.id);
  const review = getReview(db, id, account.id);
  const { document } = review;
  const removalOf: RemovalOfPart = (kind, record) => ({
    ...{ kind, record, matter: id },
    actions: { look: actions.lookAtRemoval, remove: actions.removeFromMatter },
  });

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
          removal={(statement) => removalOf("statement", statement)}
          move={{ find: actions.findPlaces, look: actions.lookAtMove, move: actions.moveStatement }}
        />
      </Section>

      <Parties matter={id} parties={parts.parties} removalOf={removalOf} />
      <Points matter={id} points={parts.points} removalOf={removalOf} />

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

      <EventsAndTopics matter={id} parts={parts} sources={document.sources} />
      <OnItsWay review={review} version={screen.version} />

      <WholeMatter
        matter={matter}
        former={listFormerSlugs(db, matter.id)}
        wasPublished={screen.version !== null}
        mayArchive={mayDo(account.role, "archive")}
        removal={removalOf("matter", id)}
      />
    </DeskPage>
  );
}

/** Whether readers have the matter now. */
const isOnRecord = ({ published }: Review) => published !== null && published.withdrawal === null;
