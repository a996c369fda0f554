/** `ro-crate-metadata.json`: RO-Crate 1.3, a research object that lies in its folder. Pure. */
import { publisher } from "@/lib/citing/work";
import { licenceOf, noLicence } from "./licence";
import {
  type ReleaseFacts,
  type ReleaseFile,
  releaseAbout,
  releaseHref,
  releaseTitle,
} from "./release";

const specification = "https://w3id.org/ro/crate/1.3";

export function roCrate(facts: ReleaseFacts, files: ReleaseFile[]) {
  const { name, madeAt, site, licence, replaces } = facts;
  const stated = licenceOf(licence);
  const licenceId = stated?.href ?? "#licence";
  const group = { "@id": site };
  return {
    "@context": `${specification}/context`,
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        about: { "@id": "./" },
        conformsTo: { "@id": specification },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name: releaseTitle(name),
        description: releaseAbout,
        datePublished: madeAt,
        license: { "@id": licenceId },
        ...{ author: group, publisher: group },
        version: name,
        identifier: releaseHref(facts),
        "cite-as": releaseHref(facts),
        url: releaseHref(facts),
        ...(replaces && {
          isBasedOn: { "@id": releaseHref({ name: replaces, site }) },
        }),
        hasPart: files.map((file) => ({ "@id": file.name })),
      },
      { "@id": site, "@type": "Organization", name: publisher, url: site },
      {
        "@id": licenceId,
        "@type": "CreativeWork",
        name: stated?.name ?? "No licence is stated",
        description: stated ? `The licence of the record: ${stated.name}.` : noLicence,
      },
      ...(replaces
        ? [
            {
              "@id": releaseHref({ name: replaces, site }),
              "@type": "Dataset",
              name: releaseTitle(replaces),
            },
          ]
        : []),
      ...files.map((file) => ({
        "@id": file.name,
        "@type": "File",
        name: file.name,
        description: file.about,
        encodingFormat: file.mediaType.split(";")[0],
        contentSize: String(file.bytes),
        sha256: file.sha256,
      })),
    ],
  };
}
