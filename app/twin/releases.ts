import { getRelease, listReleases } from "@/db/public/queries/releases";
import { absolute } from "@/lib/absolute";
import { type ChangeKind, changeKinds } from "@/lib/changes";
import { formatInstant } from "@/lib/dates/format";
import { nowhere } from "@/lib/nowhere";
import { releaseCitation } from "@/lib/release/citation";
import { releaseAbout } from "@/lib/release/release";
import { facts, heading, line, link, list, quoted } from "@/lib/told/markdown/text";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { type Found, type TwinRoute, twinAt } from "./of";

const releases = async (): Promise<Found> => ({
  title: "Releases",
  path: urls.releases(),
  blocks: [
    "Dated copies of the whole record, with checksums, that never change.",
    list(
      asShown(await listReleases()).map(
        ({ kept, gone }) =>
          `${link(kept.name, twinAt(urls.release(kept.name)))}, made ${line(formatInstant(kept.madeAt))}, log entry ${kept.head}${gone ? "; no longer served" : ""}`,
      ),
    ) || "None was made yet.",
  ],
});

const release = async ({ name = "" }: Record<string, string>): Promise<Found> => {
  const { kept, manifest, gone } = asShown(await getRelease(name)) ?? nowhere();
  const path = urls.release(name);
  if (gone) {
    return {
      title: `Release ${name} is no longer served`,
      path,
      blocks: [
        `It holds words that are withheld since ${line(formatInstant(gone.at))}. The reason given:`,
        quoted(gone.reason),
        gone.reissue &&
          `Issued in its place: ${link(gone.reissue, twinAt(urls.release(gone.reissue)))}`,
      ],
    };
  }
  const changes = Object.entries(manifest.changes) as [ChangeKind, number][];
  return {
    title: `Release ${name}`,
    path,
    blocks: [
      line(releaseAbout),
      facts([
        ["Cite", line(releaseCitation(manifest, kept))],
        ["Made", line(formatInstant(manifest.madeAt))],
        ["Log entry", String(manifest.head)],
        ["Licence", line(manifest.licence ?? "not stated")],
        ["DOI", kept.doi && link(kept.doi, `https://doi.org/${kept.doi}`)],
        ["In place of", kept.replaces && link(kept.replaces, twinAt(urls.release(kept.replaces)))],
      ]),
      heading(2, "What changed, since the release before or since the beginning"),
      list(changes.map(([kind, count]) => `${count}: ${line(changeKinds[kind].is)}`)) || "Nothing.",
      heading(2, "Files"),
      list(
        manifest.files.map(
          ({ name: file, bytes, sha256, about }) =>
            `${link(file, absolute(urls.releaseFile(name, file)))} (${bytes} bytes, SHA-256 ${sha256}): ${line(about)}`,
        ),
      ),
    ],
  };
};

/** Releases are files beside the record: a new one moves no entry of its log. */
export const releaseRoutes: TwinRoute[] = [
  { at: "/data/releases", is: "dated copies of the record", read: releases, isLive: true },
  {
    at: "/data/releases/{name}",
    is: "one of them, its files and checksums",
    read: release,
    isLive: true,
  },
];
