import { EditInPlace } from "@/components/desk/matter/edit-in-place";
import { Leads } from "@/components/desk/matter/leads";
import { LeadsFront } from "@/components/desk/matter/leads-front";
import { NamedFact, Part } from "@/components/desk/matter/part";
import { TextField } from "@/components/ui/form/fields";
import type { FrontLead } from "@/db/desk/queries/front";
import type { getMatterParts } from "@/db/desk/queries/matter-list";
import { mayDo } from "@/lib/auth/permissions";
import type { MatterDocument } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import type { Role } from "@/lib/vocabulary";
import { inList } from "@/lib/wording";
import * as actions from "./actions";

interface Shown {
  publicId: string;
  question: string;
  summary: string;
  slug: string;
  revision: number;
}

/** What readers see of the matter as a whole. */
export function OnThePage({
  matter,
  document,
  topics,
  headings,
  former,
  wasPublished,
  role,
  front,
}: {
  matter: Shown;
  document: MatterDocument;
  topics: ReturnType<typeof getMatterParts>["topics"];
  headings: ReturnType<typeof getMatterParts>["headings"];
  /** Addresses that it had. */
  former: string[];
  wasPublished: boolean;
  role: Role;
  /** What leads the front page, for a matter that can: null where nothing was chosen. */
  front: FrontLead | null | undefined;
}) {
  const { publicId: id, revision, question, summary, slug } = matter;
  const names = topics.map(({ name }) => name).join(", ");
  return (
    <Part id="page" title="On the page">
      <dl>
        <NamedFact name="Summary">
          <EditInPlace
            text={summary ? <span dir="auto">{summary}</span> : "None"}
            name="the summary"
            values={{ summary }}
            hidden={{ question }}
            action={actions.changeMatter.bind(null, id, revision)}
          >
            <TextField name="summary" label="Summary" hint="May stay empty" lines={4} />
          </EditInPlace>
        </NamedFact>
        <NamedFact name="Topics">
          <EditInPlace
            text={names || "None yet"}
            name="the topics"
            values={{ topics: names }}
            action={actions.changeTopics.bind(null, id, topics)}
          >
            <TextField name="topics" label="Topics" hint="Parted by commas." />
          </EditInPlace>
        </NamedFact>
        <NamedFact name="Address">
          <EditInPlace
            text={<span className="font-mono text-s">{urls.matter(slug)}</span>}
            name="the address"
            values={{ slug }}
            about={
              wasPublished
                ? "Readers find the matter at the new address from its next version on. The old one leads there for ever, in pages, versions and exports, and no other matter gets it."
                : "Readers never had this matter, so nothing leads from the old address to the new one."
            }
            action={actions.changeAddress.bind(null, id, revision)}
          >
            <TextField
              name="slug"
              label="Address"
              hint="Small letters, digits and single hyphens."
              dir="ltr"
              spellCheck={false}
            />
          </EditInPlace>
          <Former slugs={former.filter((one) => one !== slug)} />
        </NamedFact>
        {document.rebuttals.length > 0 && (
          <NamedFact name="Exchanges">
            <Exchanges matter={id} document={document} headings={headings} />
          </NamedFact>
        )}
        {document.rebuttals.length > 0 && (
          <NamedFact name="Leads with">
            <Leads
              document={document}
              choose={
                mayDo(role, "choose_what_leads")
                  ? actions.chooseLead.bind(null, id, revision)
                  : null
              }
            />
          </NamedFact>
        )}
        {front !== undefined && (
          <NamedFact name="Front page">
            <section id="front" aria-label="Front page">
              <LeadsFront
                matter={id}
                lead={front}
                choose={mayDo(role, "choose_front") ? actions.chooseFront : null}
              />
            </section>
          </NamedFact>
        )}
      </dl>
    </Part>
  );
}

/** So many exchanges are named at once; of a claim said often there are hundreds. */
const mostExchanges = 30;

/** What heads each exchange on the page; without words of ours it is named by its statements. */
function Exchanges({
  matter,
  document: { rebuttals, statements },
  headings,
}: {
  matter: string;
  document: MatterDocument;
  headings: ReturnType<typeof getMatterParts>["headings"];
}) {
  const numbers = new Map(statements.map(({ id, number }) => [id, number]));
  const held = new Map(headings.map(({ rebuttal, ...shown }) => [rebuttal, shown]));
  return (
    <ul className="grid gap-1">
      {rebuttals.slice(0, mostExchanges).map(({ id, claimId, replyId, heading }) => {
        const name = `S${numbers.get(replyId)} to S${numbers.get(claimId)}`;
        return (
          <li key={id}>
            <EditInPlace
              text={heading ? <bdi>{heading}</bdi> : <>{name}, no heading</>}
              name={`the heading of ${name}`}
              values={{ heading: heading ?? "" }}
              action={actions.headExchange.bind(null, matter, id, held.get(id) ?? null)}
            >
              <TextField
                name="heading"
                label={`Heading of ${name}`}
                hint="A word or a few for what it is about, such as “Talks”. Empty: none."
              />
            </EditInPlace>
          </li>
        );
      })}
    </ul>
  );
}

/** Addresses that lead to the one it has now. */
function Former({ slugs }: { slugs: string[] }) {
  if (slugs.length === 0) return null;
  return (
    <p className="small wrap-anywhere">
      {inList(slugs.map(urls.matter))} {slugs.length === 1 ? "leads" : "lead"} there, once readers
      have it.
    </p>
  );
}
