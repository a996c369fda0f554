import { Crumb } from "@/components/layout/crumb";
import { Instant } from "@/components/ui/timed";
import { TombstoneFrame } from "@/components/ui/tombstone";
import { TextOrWithheld } from "@/components/ui/withheld";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";

/** What stands at the address of a withdrawn matter: that it was there, and why it is not any more. */
export function Tombstone({ version }: { version: PublishedVersion }) {
  const { slug, question } = version.document.matter;
  const last = version.number - 1;
  return (
    <div className="page-width">
      <Crumb trail={[{ name: "Matters", href: urls.matters() }, { name: "Withdrawn" }]} />
      <TombstoneFrame label="Withdrawn matter" title="This record was withdrawn.">
        <p dir="auto">
          <TextOrWithheld>{question}</TextOrWithheld>
        </p>
        <p>
          <b>Reason.</b> <bdi>{version.withdrawal}</bdi>
        </p>
        <p className="text-s/[1.5] text-ink-2">
          Withdrawn <Instant at={version.publishedAt} />, in version {version.number}. This address
          stays. <a href={urls.matterVersion(slug, last)}>Version {last} as published</a>
        </p>
      </TombstoneFrame>
    </div>
  );
}
