import { Crumb } from "@/components/layout/crumb";
import { Instant } from "@/components/ui/timed";
import { TextOrWithheld } from "@/components/ui/withheld";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";

/** What stands at the address of a withdrawn matter: that it was there, and why it is not any more. */
export function Tombstone({ version }: { version: PublishedVersion }) {
  const { slug, question } = version.document.matter;
  const last = version.number - 1;
  return (
    <div className="wrap">
      <Crumb trail={[{ name: "Matters", href: urls.matters() }, { name: "Withdrawn" }]} />
      <div className="tomb">
        <p className="lab">Withdrawn matter</p>
        <h1 className="nf">This record was withdrawn.</h1>
        <p dir="auto">
          <TextOrWithheld>{question}</TextOrWithheld>
        </p>
        <p>
          <b>Reason.</b> <bdi>{version.withdrawal}</bdi>
        </p>
        <p className="small">
          Withdrawn <Instant at={version.publishedAt} />, in version {version.number}. This address
          stays. <a href={urls.matterVersion(slug, last)}>Version {last} as published</a>
        </p>
      </div>
    </div>
  );
}
