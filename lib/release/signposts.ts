/**
 * Where programs find what belongs to a release (Signposting, https://signposting.org): in `Link` headers what fits into
 * them, in a link set (RFC 9264) all of it. Pure.
 */
import { urls } from "@/lib/urls";
import { licenceOf } from "./licence";
import { type KeptRelease, type ReleaseManifest, releaseHref, sumsFile } from "./release";

interface Signpost {
  rel: "cite-as" | "type" | "license" | "describedby" | "item" | "linkset";
  href: string;
  type?: string;
}

const metadata = ["datapackage.json", "croissant.json", "ro-crate-metadata.json", "datacite.json"];
const linkset = "application/linkset+json";

const citeAs = ({ doi }: Pick<KeptRelease, "doi">, manifest: ReleaseManifest) =>
  doi ? `https://doi.org/${doi}` : releaseHref(manifest);

/** All of them; of items every file. */
function signposts(kept: Pick<KeptRelease, "doi">, manifest: ReleaseManifest): Signpost[] {
  const { name, site, licence, files } = manifest;
  const at = (file: string) => new URL(urls.releaseFile(name, file), site).href;
  const typed = ({ mediaType }: { mediaType: string }) => mediaType.split(";")[0] ?? "";
  return [
    { rel: "cite-as", href: citeAs(kept, manifest) },
    { rel: "type", href: "https://schema.org/Dataset" },
    { rel: "license", href: licenceOf(licence)?.href ?? at("LICENCE.txt") },
    ...files.map((file) => ({
      rel: metadata.includes(file.name) ? ("describedby" as const) : ("item" as const),
      ...{ href: at(file.name), type: typed(file) },
    })),
    { rel: "linkset", href: at("linkset.json"), type: linkset },
  ];
}

/** Of the files the tables and the checksums: servers on the way take no header of any length. */
const inHeader = ({ rel, href }: Signpost) =>
  rel !== "item" || href.endsWith(`/${sumsFile}`) || /\/[a-z]+\.csv$/.test(href);

export const linkHeader = (kept: Pick<KeptRelease, "doi">, manifest: ReleaseManifest): string =>
  signposts(kept, manifest)
    .filter(inHeader)
    .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ""}`)
    .join(", ");

/** The same whole, as JSON: of the page of the release, and of each file that it is a part of it. */
export function linkSet(kept: Pick<KeptRelease, "doi">, manifest: ReleaseManifest) {
  const anchor = releaseHref(manifest);
  const own = new Map<string, { href: string; type?: string }[]>();
  for (const { rel, ...to } of signposts(kept, manifest))
    if (rel !== "linkset") own.set(rel, [...(own.get(rel) ?? []), to]);
  const items = own.get("item") ?? [];
  return {
    linkset: [
      { anchor, ...Object.fromEntries(own) },
      ...items.map(({ href }) => ({ anchor: href, collection: [{ href: anchor }] })),
    ],
  };
}

export const linkSetType = linkset;
