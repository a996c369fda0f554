import { JsonLd } from "@/components/ui/json-ld";
import { datetimeAttribute } from "@/lib/dates/format";
import type { SpeakerRecord } from "@/lib/document/document";
import { typeJsonLd } from "@/lib/people/json-ld";
import { titleOf } from "@/lib/people/office";
import { urls } from "@/lib/urls";

/** The speaker for machines: what the record holds of them, and nothing else. */
export function PersonJsonLd({ speaker, origin }: { speaker: SpeakerRecord; origin: string }) {
  const page = new URL(urls.person(speaker.slug), origin).href;
  const names = [...speaker.otherNames, ...(speaker.nativeName ? [speaker.nativeName] : [])];
  const isPerson = speaker.kind === "person";
  const data = {
    "@context": "https://schema.org",
    ...typeJsonLd(speaker),
    "@id": page,
    url: page,
    name: speaker.name,
    ...(names.length > 0 && { alternateName: names }),
    ...(speaker.description && { description: speaker.description }),
    ...(speaker.wikidataId && { sameAs: `http://www.wikidata.org/entity/${speaker.wikidataId}` }),
    ...(isPerson &&
      speaker.offices.length > 0 && {
        hasOccupation: speaker.offices.map((office) => ({
          "@type": "Role",
          roleName: titleOf(office),
          startDate: datetimeAttribute(office.from),
          endDate: datetimeAttribute(office.to),
        })),
      }),
  };
  return <JsonLd data={data} />;
}
