import type { Metadata } from "next";
import { readForPage } from "@/app/desk/read-for-page";
import { type Account, contextOf, requireAccount } from "@/app/desk/session";
import { ComparisonPage } from "@/components/comparison/comparison-page";
import { DeskMasthead, DeskNav } from "@/components/desk/shell";
import { PreviewNote } from "@/components/review/preview-note";
import { readApart } from "@/db/desk/apart";
import { requireRecord } from "@/db/desk/logged-tables";
import { listVersionLines } from "@/db/desk/queries/versions";
import { seenIn } from "@/db/desk/visible";
import type { PublishedVersion } from "@/lib/document/document";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Preview" };

export default async function Page({ params }: { params: Promise<{ matter: string }> }) {
  const { matter } = await params;
  const account = await requireAccount(urls.preview(matter));
  const { version, history, problems } = await read(matter, account);
  return (
    <>
      <DeskMasthead account={account} />
      <DeskNav role={account.role} current="queue" />
      <main id="main">
        <PreviewNote matter={matter} number={version.number} problems={problems} />
        {problems.length === 0 && (
          <ComparisonPage version={version} history={history} origin={readSettings().url} />
        )}
      </main>
    </>
  );
}

/** The matter as its next version would have it. */
async function read(matter: string, account: Account) {
  const db = seenIn(contextOf(account));
  const { id } = readForPage(() => requireRecord(db, "matters", matter));
  const { document, submission, published, problems } = await readApart(
    "review",
    account.id,
    matter,
  );
  const version: PublishedVersion = {
    number: (published?.number ?? 0) + 1,
    publishedAt: new Date().toISOString(),
    hash: "not yet: it is made when the version is published",
    approvedBy: submission?.approvedBy?.name ?? null,
    correction: submission?.change ?? null,
    withdrawal: null,
    withheld: [],
    document,
  };
  return { version, history: listVersionLines(db, id), problems };
}
