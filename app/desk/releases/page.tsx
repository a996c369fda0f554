import type { Metadata } from "next";
import { requireAccount } from "@/app/desk/session";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskTitle } from "@/components/desk/desk-title";
import { DeskPage } from "@/components/desk/shell";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { NoneBox } from "@/components/ui/none-box";
import { PlainList } from "@/components/ui/plain-list";
import { listKeptReleases } from "@/db/desk/mutations/releases";
import { processDesk } from "@/db/desk/process";
import { listReleases, type ShownRelease } from "@/db/public/queries/releases";
import { mayDo } from "@/lib/auth/permissions";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { enterDoi, release } from "./actions";

export const metadata: Metadata = { title: "Releases" };

/** Making a release, and entering the DOI that an archive gave to one. */
export default async function ReleasesPage() {
  const account = await requireAccount(urls.deskReleases(), "make_release");
  const shown = new Map((await listReleases()).map((row) => [row.kept.name, row]));
  const kept = listKeptReleases(processDesk().db);
  return (
    <DeskPage account={account} current="releases">
      <DeskTitle>Releases</DeskTitle>
      <p className="max-w-measure small">
        A release is a dated copy of everything that readers have, in all formats, with checksums.
        It can be cited and never changes, so nothing in it can be put right: make one when the
        record is as it should be.
      </p>
      <DeskForm keep="release" action={release} submit="Make a release" look="ink" className="mt-4">
        <CheckField name="sure" value="yes">
          The record is as it should be
        </CheckField>
      </DeskForm>
      {kept.length === 0 ? (
        <NoneBox className="my-6">None was made yet.</NoneBox>
      ) : (
        <div className="my-6 border-t-2 border-ink pb-16">
          <PlainList>
            {kept.map(({ publicId, name, madeAt, doi }) => (
              <li
                key={publicId}
                className="grid grid-cols-[minmax(0,1fr)_22rem] gap-x-part gap-y-3 max-laptop:grid-cols-1"
              >
                <div>
                  <a className="font-semibold" href={urls.release(name)}>
                    {name}
                  </a>
                  <p className="small">{told(madeAt, shown.get(name))}</p>
                </div>
                {mayDo(account.role, "give_doi") ? (
                  <DeskForm
                    keep={`doi-${publicId}`}
                    action={enterDoi}
                    hidden={{ release: publicId }}
                    values={{ doi: doi ?? "" }}
                    submit="Keep"
                    look="small"
                  >
                    <TextField
                      name="doi"
                      label={
                        <>
                          DOI <span className="unseen">of release {name}</span>
                        </>
                      }
                      hint="As the archive gave it, such as 10.5281/zenodo.123."
                    />
                  </DeskForm>
                ) : (
                  <p className="small">{doi ? `doi:${doi}` : "No DOI is entered."}</p>
                )}
              </li>
            ))}
          </PlainList>
        </div>
      )}
    </DeskPage>
  );
}

function told(madeAt: string, release: ShownRelease | undefined): string {
  if (!release) return `${formatInstant(madeAt)}. Its files are not in the folder of releases.`;
  if (!release.gone) return `${formatInstant(madeAt)}, ${release.manifest.files.length} files.`;
  const { reissue } = release.gone;
  return `No longer served: it holds words that are withheld. ${reissue ? `Issued anew as ${reissue}.` : "It is to be issued anew."}`;
}
