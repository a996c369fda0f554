import { Change } from "@/components/desk/matter/change";
import { Remove } from "@/components/desk/matter/remove";
import { LinkRow } from "@/components/ui/link-row";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import * as actions from "./actions";
import { RestrictIt } from "./who-sees-it";

/** What becomes of a matter that is not wanted any more. Last, as links. */
export function End({
  matter: { publicId: id, revision, archivedAt },
  wasPublished,
  isRestricted,
  mayArchive,
}: {
  matter: { publicId: string; revision: number; archivedAt: string | null };
  wasPublished: boolean;
  isRestricted: boolean;
  mayArchive: boolean;
}) {
  return (
    <div className="pt-6 pb-12">
      {archivedAt && (
        <p className="small">
          Archived {formatInstant(archivedAt)}: it is sent to no review until it is reopened.
          Readers keep what they have.
        </p>
      )}
      <LinkRow spaced>
        {!wasPublished && !isRestricted && <RestrictIt matter={id} />}
        {mayArchive &&
          (archivedAt ? (
            <Change
              label="Reopen this matter"
              title="Reopen the matter"
              submit="Reopen it"
              action={actions.reopenMatter.bind(null, id, revision)}
            />
          ) : (
            <Change
              label="Archive this matter"
              title="Archive the matter"
              about="It leaves the desk’s list of matters, and is sent to no review until it is reopened. Readers keep what they have, and see nothing of this."
              submit="Archive it"
              action={actions.archiveMatter.bind(null, id, revision)}
            />
          ))}
        {wasPublished ? (
          <a className="text-s" href={urls.review(id)} title="An editor withdraws it under Review">
            Withdraw it
          </a>
        ) : (
          <Remove
            label="Take it out"
            name="this matter"
            what="the matter"
            leavesFor={urls.deskMatters()}
            removal={{
              ...{ kind: "matter", matter: id, records: [id] },
              actions: { look: actions.lookAtRemoval, remove: actions.removeFromMatter },
            }}
          />
        )}
      </LinkRow>
    </div>
  );
}
