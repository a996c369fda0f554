import type { Metadata } from "next";
import { readForPage } from "@/app/desk/read-for-page";
import { contextOf, requireAccount } from "@/app/desk/session";
import { EditInPlace } from "@/components/desk/matter/edit-in-place";
import { Part } from "@/components/desk/matter/part";
import { SendToReview } from "@/components/desk/matter/send-to-review";
import { Speakers } from "@/components/desk/matter/speakers";
import { DeskPage } from "@/components/desk/shell";
import { Crumb } from "@/components/layout/crumb";
import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/form/fields";
import { Icon } from "@/components/ui/sign";
import { readApart } from "@/db/desk/apart";
import { requireRecord } from "@/db/desk/logged-tables";
import { getFrontLead } from "@/db/desk/queries/front";
import { getMatterParts } from "@/db/desk/queries/matter-list";
import { listMatterSpeakers } from "@/db/desk/queries/matter-speakers";
import { getRestriction, listMayBeNamed } from "@/db/desk/queries/restrictions";
import type { Review } from "@/db/desk/queries/review";
import { getScreenMatter } from "@/db/desk/queries/screen";
import { listFormerSlugs } from "@/db/desk/queries/slugs";
import { recentVersions } from "@/db/desk/queries/versions";
import { seenIn } from "@/db/desk/visible";
import { mayDo } from "@/lib/auth/permissions";
import { urls } from "@/lib/urls";
import { compareDocuments } from "@/lib/versions/compare";
import { merging } from "../../duplicates/merging";
import * as actions from "./actions";
import { End } from "./end";
import { Events } from "./events";
import { History } from "./history";
import { Missing, maySend, Standing } from "./on-its-way";
import { OnThePage } from "./on-the-page";
import { Parties } from "./parties";
import { Points } from "./points";
import { Statements } from "./statements";
import { WhoSeesIt } from "./who-sees-it";
import { WhoWorksOnIt } from "./who-works-on-it";

export const metadata: Metadata = { title: "Matter at the desk" };

/** In a longer matter what changed is told by the review, which is asked for: comparing all of it takes seconds. */
const mostCompared = 300;

/** All working records of a matter: what readers would see of it, what still keeps it from them, changed where it stands. */
export default async function DeskMatterPage({
  params,
  searchParams,
}: {
  params: Promise<{ matter: string }>;
  searchParams: Promise<{ page?: string; statement?: string }>;
}) {
  const { matter: id } = await params;
  const account = await requireAccount(urls.deskMatter(id));
  const db = seenIn(contextOf(account));
  const matter = readForPage(() => requireRecord(db, "matters", id));
  const screen = getScreenMatter(db, id);
  const parts = getMatterParts(db, matter.id);
  const speakers = listMatterSpeakers(db, matter.id);
  const review = await readApart("review", account.id, id);
  const restriction = getRestriction(db, matter.id);
  const { document, published } = review;
  const isCompared = published && review.isChanged && screen.statements.length <= mostCompared;
  const changes = isCompared ? compareDocuments(published.document, document) : [];
  const wasPublished = screen.version !== null;

  return (
    <DeskPage account={account} current="matters">
      <header className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-8 gap-y-4 border-b border-ink pb-6 max-tablet:grid-cols-1">
        <div>
          <Crumb
            trail={[
              { name: "Matters", href: urls.deskMatters() },
              { name: parts.topics.map(({ name }) => name).join(", ") || "No topic yet" },
            ]}
          />
          <h1 className="mb-2 font-display text-[clamp(1.625rem,1.2rem+1.6vw,2.25rem)]/[1.12] font-strong tracking-[-0.012em] text-balance condensed">
            <EditInPlace
              text={<span dir="auto">{matter.question}</span>}
              name="the question"
              values={{ question: matter.question }}
              hidden={{ summary: matter.summary }}
              action={actions.changeMatter.bind(null, id, matter.revision)}
            >
              <TextField name="question" label="Question" lines={2} />
            </EditInPlace>
          </h1>
          <Standing review={review} changes={changes.length} />
          <p className="flex flex-wrap gap-x-6 text-s text-ink-2 *:py-1.5">
            {wasPublished && <a href={urls.matter(matter.slug)}>Public page</a>}
            <a href={urls.review(id)}>Review</a>
            <a href={`${urls.requests()}?matter=${id}`}>Comment requests</a>
            <a href={urls.capture({ matter: id })}>Capture a source</a>
          </p>
        </div>
        <div className="flex flex-wrap gap-2 *:max-tablet:flex-1 *:max-tablet:justify-center">
          <ButtonLink href={urls.newRecord({ matter: id })}>
            <Icon name="plus" /> Statement
          </ButtonLink>
          {maySend(review) && (
            <SendToReview
              matter={id}
              version={screen.version}
              action={actions.sendToReview.bind(null, id)}
            />
          )}
        </div>
      </header>

      {restriction && (
        <WhoSeesIt matter={id} restriction={restriction} others={listMayBeNamed(db, restriction)} />
      )}

      <div className="grid grid-cols-[minmax(0,1fr)_18.5rem] items-start gap-x-section pb-16 max-wide:grid-cols-1">
        <div className="min-w-0">
          <Points matter={screen} points={parts.points} />
          <Statements matter={screen} rebuttals={document.rebuttals} at={await searchParams} />
        </div>
        <div className="grid min-w-0 content-start max-wide:grid-cols-2 max-wide:gap-x-8 max-tablet:grid-cols-1">
          <Missing review={review} />
          <WhoWorksOnIt matter={screen} matterKey={matter.id} account={account} db={db} />
          <Parties matter={screen} parties={parts.parties} />
          <OnThePage
            matter={matter}
            document={document}
            topics={parts.topics}
            headings={parts.headings}
            former={listFormerSlugs(db, matter.id)}
            wasPublished={wasPublished}
            role={account.role}
            front={isOnRecord(review) ? getFrontLead(db) : undefined}
          />
          {speakers.length > 0 && (
            <Part id="speakers" title="Speakers">
              <Speakers
                matter={id}
                speakers={speakers}
                duplicates={
                  await readApart(
                    "duplicatesOf",
                    account.id,
                    "speakers",
                    speakers.map((speaker) => speaker.id),
                  )
                }
                change={actions.changeSpeaker}
                merging={merging}
              />
            </Part>
          )}
          <Events matter={id} events={parts.events} sources={document.sources} />
          <History matter={matter} changes={changes} versions={recentVersions(db, matter.id)} />
          <End
            matter={matter}
            wasPublished={wasPublished}
            isRestricted={restriction !== null}
            mayArchive={mayDo(account.role, "archive")}
          />
        </div>
      </div>
    </DeskPage>
  );
}

/** Whether readers have the matter now. */
const isOnRecord = ({ published }: Review) => published !== null && published.withdrawal === null;
