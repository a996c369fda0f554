import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { SubHead } from "@/components/ui/sub-head";
import { shortHash } from "@/lib/citation";
import { groupBy } from "@/lib/group";
import type { ReleaseFile, ReleaseManifest } from "@/lib/release/release";
import { urls } from "@/lib/urls";

/** Every file of a release, the data first, each with its size and its checksum. */
export function ReleaseFiles({ manifest: { name, rows, files } }: { manifest: ReleaseManifest }) {
  const groups = groupBy(files, (file) => file.dataset ?? "");
  return (
    <Section
      id="files"
      title="Files"
      end={<a href={urls.releaseFile(name, "SHA256SUMS")}>All checksums: SHA256SUMS</a>}
    >
      <div className="grid grid-cols-2 gap-x-section gap-y-part max-laptop:grid-cols-1">
        {[...groups].map(([dataset, group]) => (
          <div key={dataset} className="min-w-0">
            <SubHead>{dataset || "About the release"}</SubHead>
            {dataset && (
              <p className="pb-2 text-s/[1.5] text-ink-2">
                {rows[dataset as keyof typeof rows].toLocaleString("en")} rows. {group[0]?.about}
              </p>
            )}
            <ul>
              {group.map((file) => (
                <Line key={file.name} release={name} file={file} isAlone={!dataset} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Line({
  release,
  file: { name, bytes, sha256, about },
  isAlone,
}: {
  release: string;
  file: ReleaseFile;
  /** Whether it says itself what it is. */
  isAlone: boolean;
}) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-t border-rule py-1.5 text-ui max-tablet:py-2.5">
      <a className="wrap-anywhere max-tablet:py-1" href={urls.releaseFile(release, name)} download>
        {name}
      </a>
      {isAlone && <span className="min-w-0 flex-1 basis-40 text-s text-ink-2">{about}</span>}
      <span className="ms-auto text-s whitespace-nowrap text-ink-2 lining-nums tabular-nums">
        {sizeInWords(bytes)} <Mono quiet>{shortHash(sha256)}</Mono>
      </span>
    </li>
  );
}

/** "812 B", "31 kB", "2.3 MB": a thousand of one are one of the next. */
function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
