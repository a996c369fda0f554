/** What a release is: a dated copy of the whole public record in files that never change. Pure. */

import type { ChangeKind } from "@/lib/changes";
import type { Work } from "@/lib/citing/work";
import type { DatasetName } from "@/lib/export/datasets";
import { urls } from "@/lib/urls";

/** A file of a release, as its manifest tells of it. */
export interface ReleaseFile {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** What is in it, in a sentence. */
  about: string;
  /** The dataset that it holds all rows of; absent of what holds none. */
  dataset?: DatasetName;
}

/** What is settled before the files are written. */
export interface ReleaseFacts {
  /** In its address: "2026-11-30". */
  name: string;
  /** An instant. */
  madeAt: string;
  /** The log entry that the public record had come to. */
  head: number;
  /** The address of the installation. */
  site: string;
  /** As the editors name it; null: none is stated. */
  licence: string | null;
  /** The release before it. */
  previous: { name: string; head: number } | null;
  /** The release in whose place it was issued, without what was withheld since. */
  replaces: string | null;
}

/** `release.json`: all that is told of a release, also where its files are served no more. */
export interface ReleaseManifest extends ReleaseFacts {
  format: "gainsay-release/1";
  rows: Record<DatasetName, number>;
  /** How often each kind of change came since the release before, or since the beginning. */
  changes: Partial<Record<ChangeKind, number>>;
  /** Where `changes` of the API goes on from here. */
  since: string;
  /** In the order in which a page lists them. */
  files: ReleaseFile[];
}

/** What may change of a release: what an archive calls it. */
export interface KeptRelease {
  name: string;
  madeAt: string;
  head: number;
  /** SHA-256 of SHA256SUMS, which stands for all files. */
  sums: string;
  replaces: string | null;
  doi: string | null;
}

export const manifestFile = "release.json";
export const sumsFile = "SHA256SUMS";

/** How a name looks: its day, and a number where there are several of one. */
export const releaseName = /^\d{4}-\d\d-\d\d(?:-[1-9]\d?)?$/;

const whatIsReleased = "Claims, replies and points on record";
export const releaseTitle = (name: string) =>
  `Gainsay: ${whatIsReleased.toLowerCase()}, release ${name}`;

export const releaseAbout =
  "Public claims and what was said against them, point by point: who said exactly what, when and how surely that is known, through which sources, and what each reply does to each point. The record gives no verdict.";

/** Where a release is for ever. */
export const releaseHref = ({ name, site }: Pick<ReleaseFacts, "name" | "site">) =>
  new URL(urls.release(name), site).href;

/** A release as it is cited. Until its list of checksums is written, there is no hash of it. */
export const releaseWork = (
  { name, madeAt, site }: Pick<ReleaseFacts, "name" | "madeAt" | "site">,
  { sums, doi }: { sums: string | null; doi: string | null },
): Work => ({
  ...{ kind: "release", key: `gainsay-release-${name}`, title: whatIsReleased },
  ...{ language: "en", original: null, partOf: null, said: null, doi },
  version: { number: name, hash: sums },
  published: madeAt.slice(0, 10),
  href: releaseHref({ name, site }),
});
