/** `datacite.json`: what an archive that gives DOIs asks for, in DataCite’s JSON (metadata schema 4.7). Pure. */
import { publisher } from "@/lib/citing/work";
import { licenceOf } from "./licence";
import {
  type ReleaseFacts,
  type ReleaseFile,
  releaseAbout,
  releaseHref,
  releaseTitle,
} from "./release";

export function dataCite(facts: ReleaseFacts, files: ReleaseFile[]) {
  const { name, madeAt, licence, previous, replaces, site } = facts;
  const stated = licenceOf(licence);
  const related = (of: string, relationType: string) => ({
    relatedIdentifier: releaseHref({ name: of, site }),
    relatedIdentifierType: "URL",
    relationType,
    resourceTypeGeneral: "Dataset",
  });
  const day = madeAt.slice(0, 10);
  return {
    schemaVersion: "http://datacite.org/schema/kernel-4",
    types: { resourceTypeGeneral: "Dataset", resourceType: "Claims and replies on record" },
    creators: [{ name: publisher, nameType: "Organizational" }],
    titles: [{ title: releaseTitle(name), lang: "en" }],
    publisher: { name: publisher },
    publicationYear: madeAt.slice(0, 4),
    subjects: ["public statements", "claims", "rebuttals", "provenance"].map((subject) => ({
      ...{ subject, lang: "en" },
    })),
    dates: [
      { date: day, dateType: "Created" },
      { date: day, dateType: "Issued" },
    ],
    language: "en",
    version: name,
    url: releaseHref(facts),
    alternateIdentifiers: [
      { alternateIdentifier: releaseHref(facts), alternateIdentifierType: "Pinned address" },
    ],
    relatedIdentifiers: [
      ...(previous ? [related(previous.name, "IsNewVersionOf")] : []),
      ...(replaces ? [related(replaces, "Obsoletes")] : []),
    ],
    sizes: [`${files.reduce((sum, { bytes }) => sum + bytes, 0)} bytes`],
    formats: [...new Set(files.map(({ mediaType }) => mediaType.split(";")[0]))],
    ...(stated && {
      rightsList: [
        {
          rights: stated.name,
          ...(stated.href && { rightsUri: stated.href }),
          ...(stated.spdx && {
            rightsIdentifier: stated.spdx,
            rightsIdentifierScheme: "SPDX",
            schemeUri: "https://spdx.org/licenses/",
          }),
        },
      ],
    }),
    descriptions: [{ description: releaseAbout, descriptionType: "Abstract", lang: "en" }],
  };
}
