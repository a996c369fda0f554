import type { PublicVersion } from "@/db/desk/queries/public-version";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { checkedBy } from "@/lib/wording";
import { Panel, PanelList, PanelRow, panelAddress } from "./panel";

/** What readers have: since when, and where; or why they have it no more. */
export function PublicPanel({ published }: { published: PublicVersion }) {
  const { number, publishedAt, approvedBy, withdrawal, document } = published;
  const { slug } = document.matter;
  return (
    <Panel
      label="On the public record"
      title={`${withdrawal === null ? "Published as" : "Withdrawn in"} version ${number}`}
    >
      <p className="small">
        {formatInstant(publishedAt)}. {withdrawal ?? `${checkedBy(approvedBy)}.`}
      </p>
      <PanelList>
        <PanelRow name="Page">
          <a className={panelAddress} href={urls.matter(slug)}>
            {urls.matter(slug)}
          </a>
        </PanelRow>
        {withdrawal === null && (
          <PanelRow name="Version">
            <a className={panelAddress} href={urls.matterVersion(slug, number)}>
              {urls.matterVersion(slug, number)}
            </a>
          </PanelRow>
        )}
        {number > 1 && withdrawal === null && (
          <PanelRow name="Changes">
            <a className={panelAddress} href={urls.compare(slug, number - 1, number)}>
              {urls.compare(slug, number - 1, number)}
            </a>
          </PanelRow>
        )}
      </PanelList>
    </Panel>
  );
}
