import { formatInstant } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/record/document";
import { urls } from "@/lib/urls";

/** What stands at the address of a withdrawn matter: that it was there, and why it is not any more. */
export function Tombstone({ version }: { version: PublishedVersion }) {
  const { slug, question } = version.document.matter;
  return (
    <div className="wrap">
      <div className="tomb">
        <h1 className="nf">{question}</h1>
        <p>
          Withdrawn from the record on {formatInstant(version.publishedAt)}. {version.withdrawal}
        </p>
        <p>
          <a href={urls.matterVersion(slug, version.number - 1)}>The last version before that</a>{" "}
          stays at its address.
        </p>
      </div>
    </div>
  );
}
