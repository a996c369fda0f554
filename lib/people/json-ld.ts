/** What kind of thing a speaker is, for machines. */
import type { SpeakerRecord } from "@/lib/document/document";

const foaf = "http://xmlns.com/foaf/0.1/";

/**
 * The type of a speaker in schema.org, which has no group that is no body, and no account of somebody unknown: both are
 * things, named more closely by another vocabulary.
 */
export function typeJsonLd({ kind, account }: Pick<SpeakerRecord, "kind" | "account">) {
  if (kind === "person") return { "@type": "Person" };
  if (kind === "organisation") return { "@type": "Organization" };
  // A person, or several, or a body: the source does not say.
  if (kind === "unnamed") return { "@type": "Thing" };
  if (kind === "group") return { "@type": "Thing", additionalType: `${foaf}Group` };
  return {
    "@type": "Thing",
    additionalType: `${foaf}OnlineAccount`,
    ...(account && {
      identifier: {
        "@type": "PropertyValue",
        propertyID: account.platform,
        value: account.handle,
      },
    }),
  };
}
