import { Crumb } from "@/components/layout/crumb";
import { NoneBox } from "@/components/ui/none-box";
import { PlainList } from "@/components/ui/plain-list";
import { Dek, Title } from "@/components/ui/title";
import type { ShownRelease } from "@/db/public/queries/releases";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";

/** Every dated copy of the record, newest first. */
export function ReleasesPage({ releases }: { releases: ShownRelease[] }) {
  return (
    <div className="page-width">
      <Crumb trail={[{ name: "Data", href: urls.data() }, { name: "Releases" }]} />
      <Title size="text">Releases</Title>
      <Dek>
        Dated copies of the whole record in files, with checksums. A release never changes: cite
        one, and whoever reads you in ten years has the very files that you had.
      </Dek>
      {releases.length === 0 ? (
        <NoneBox className="mt-part">
          None was made yet. The data as it stands today is on the page of{" "}
          <a href={urls.data()}>data</a>.
        </NoneBox>
      ) : (
        <div className="mt-part border-t-2 border-ink">
          <PlainList>
            {releases.map((release) => (
              <Line key={release.kept.name} release={release} />
            ))}
          </PlainList>
        </div>
      )}
    </div>
  );
}

function Line({ release: { kept, manifest, gone } }: { release: ShownRelease }) {
  return (
    <li className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-6 gap-y-0.5 max-tablet:grid-cols-1">
      <a className="font-semibold max-tablet:py-1.5" href={urls.release(kept.name)}>
        {kept.name}
      </a>
      <span className="text-ink-2">
        {gone ? (
          <>
            No longer served: it holds words that are withheld.
            {gone.reissue && (
              <>
                {" "}
                <a href={urls.release(gone.reissue)}>Issued anew as {gone.reissue}</a>
              </>
            )}
          </>
        ) : (
          <>
            {formatInstant(kept.madeAt)} · {counted(manifest.rows.matters, "matter")},{" "}
            {counted(manifest.rows.pairs, "pair")} · {counted(manifest.files.length, "file")}
            {kept.doi && <> · doi:{kept.doi}</>}
            {kept.replaces && <> · in place of {kept.replaces}</>}
          </>
        )}
      </span>
    </li>
  );
}
