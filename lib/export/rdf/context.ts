/** The JSON-LD context: what each name in our JSON-LD means. It stands in every file, and at /ns/context.jsonld. */
import { urls } from "@/lib/urls";
import { kindOf, ownProperties } from "./mapping";
import { datatypes, ours, propertyOf, sharedProperties, vocabularies } from "./terms";

/** The address that our terms begin with. */
export const namespaceOf = (site: string) => `${site}${urls.terms()}#`;

/** Every property that RDF of ours has, once. */
const properties: string[] = [
  ...new Set([...sharedProperties, ...Object.keys(ours), ...ownProperties.keys()]),
];

function meaningOf(property: string) {
  const { iri } = propertyOf(property);
  const kind = kindOf(property);
  if (kind === "text" || kind === "worded") return iri;
  if (kind === "link" || kind === "term") return { "@id": iri, "@type": "@id" };
  return { "@id": iri, "@type": datatypes[kind] };
}

export const contextOf = (site: string) => ({
  "@version": 1.1,
  ns: namespaceOf(site),
  ...vocabularies,
  ...Object.fromEntries(properties.map((property) => [property, meaningOf(property)])),
});
