import { Change } from "@/components/desk/matter/change";
import { type RemovalOf, Remove } from "@/components/desk/matter/remove";
import { TextField } from "@/components/ui/form/fields";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { inList } from "@/lib/wording";
import * as actions from "./actions";

/** What is done to a matter as a whole: its address, and what becomes of one that is not wanted. */
export function WholeMatter({
  matter: { publicId: id, slug, revision, archivedAt },
  former,
  wasPublished,
  mayArchive,
  removal,
}: {
  matter: { publicId: string; slug: string; revision: number; archivedAt: string | null };
  /** Addresses that it had. */
  former: string[];
  wasPublished: boolean;
  mayArchive: boolean;
  removal: RemovalOf;
}) {
  const others = former.filter((one) => one !== slug);
  return (
    <Section id="whole" title="The whole matter">
      <p>
        Its address is <span className="font-mono text-s wrap-anywhere">{urls.matter(slug)}</span>.{" "}
        {others.length > 0 && (
          <>
            {inList(others.map(urls.matter))} {others.length === 1 ? "leads" : "lead"} there, once
            readers have it.{" "}
          </>
        )}
        <Change
          label="Change"
          title="The address"
          about={
            wasPublished
              ? "Readers find the matter at the new address from its next version on. The old one leads there for ever, in pages, versions and exports, and no other matter gets it."
              : "Readers never had this matter, so nothing leads from the old address to the new one."
          }
          values={{ slug }}
          submit="Save"
          action={actions.changeAddress.bind(null, id, revision)}
        >
          <TextField
            name="slug"
            label="Address"
            hint="Small letters, digits and single hyphens."
            dir="ltr"
            spellCheck={false}
          />
        </Change>
      </p>
      <p>
        {archivedAt
          ? `Archived ${formatInstant(archivedAt)}: it is sent to no review until it is reopened. Readers keep what they have. `
          : "Archived, it leaves the desk’s list of matters and is sent to no review; readers keep what they have, and it can be reopened at any time. "}
        {mayArchive &&
          (archivedAt ? (
            <Change
              label="Reopen"
              title="Reopen the matter"
              submit="Reopen it"
              action={actions.reopenMatter.bind(null, id, revision)}
            />
          ) : (
            <Change
              label="Archive"
              title="Archive the matter"
              about="Nobody works on it until it is reopened. Readers see nothing of this."
              submit="Archive it"
              action={actions.archiveMatter.bind(null, id, revision)}
            />
          ))}
      </p>
      {wasPublished ? (
        <p>
          Readers had this matter, so it stays on record: an editor can withdraw it, under{" "}
          <a href={urls.review(id)}>Review</a>. Its points, parties and statements are removed where
          they stand; readers see that, with the reason, from the next version on.
        </p>
      ) : (
        <>
          <p>Readers never had this matter: it can be removed, with what stands in no other.</p>
          <Remove
            what="the matter"
            name="this matter"
            leavesFor={urls.deskMatters()}
            removal={removal}
          />
        </>
      )}
    </Section>
  );
}
