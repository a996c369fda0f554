/** `datapackage.json`: Data Package, version 2. Pure. */
import { publisher } from "@/lib/citing/work";
import type { Column } from "@/lib/export/column";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { foreignKeysOf, primaryKeys } from "./keys";
import { licenceOf } from "./licence";
import {
  type ReleaseFacts,
  type ReleaseFile,
  releaseAbout,
  releaseHref,
  releaseTitle,
} from "./release";

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

const types = { text: "string", integer: "integer", date: "date" } satisfies Record<
  Column["type"],
  string
>;

function schemaOf(dataset: DatasetName) {
  const foreignKeys = foreignKeysOf(dataset);
  return {
    $schema: profile("tableschema"),
    fields: datasets[dataset].columns.map(({ name, type, description }) => ({
      ...{ name, type: types[type], description },
    })),
    missingValues: [""],
    ...(primaryKeys[dataset] && { primaryKey: primaryKeys[dataset] }),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ fields, dataset: resource, references }) => ({
        fields,
        reference: { resource, fields: references },
      })),
    }),
  };
}

/** A dataset is described once, by its CSV; its other formats are files of their own. */
const isTable = ({ dataset, name }: ReleaseFile) => dataset && name === `${dataset}.csv`;

function resourceOf(file: ReleaseFile) {
  const { name, mediaType, bytes, sha256, about, dataset } = file;
  const table = isTable(file);
  return {
    $schema: profile("dataresource"),
    name: table ? dataset : name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    path: name,
    description: about,
    mediatype: mediaType.split(";")[0],
    ...{ bytes, hash: `sha256:${sha256}` },
    ...(table &&
      dataset && {
        ...{ type: "table", format: "csv", encoding: "utf-8" },
        schema: schemaOf(dataset),
      }),
  };
}

export function dataPackage(facts: ReleaseFacts, files: ReleaseFile[]) {
  const { name, madeAt, licence, site } = facts;
  const stated = licenceOf(licence);
  return {
    $schema: profile("datapackage"),
    name: `gainsay-${name}`,
    id: releaseHref(facts),
    title: releaseTitle(name),
    description: releaseAbout,
    homepage: releaseHref(facts),
    version: name,
    created: madeAt,
    ...(stated && {
      licenses: [
        {
          ...(stated.spdx ? { name: stated.spdx } : { title: stated.name }),
          ...(stated.href ? { path: stated.href } : !stated.spdx && { name: "other" }),
        },
      ],
    }),
    contributors: [{ title: publisher, path: site, roles: ["creator", "publisher"] }],
    resources: files.map(resourceOf),
  };
}
