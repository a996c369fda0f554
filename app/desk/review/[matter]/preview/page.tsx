import type { Metadata } from "next";
import { readForPage } from "@/app/desk/read-for-page";
import { requireAccount } from "@/app/desk/session";
import { ComparisonPage } from "@/components/comparison/comparison-page";
import { DeskMasthead, DeskNav } from "@/components/desk/shell";
import { PreviewNote } from "@/components/review/preview-note";
import { requireRecord } from "@/db/desk/logged-tables";
import { processDesk } from "@/db/desk/process";
import { getReview } from "@/db/desk/queries/review";
import { listVersionLines } from "@/db/desk/queries/versions";
import type { PublishedVersion } from "@/lib/document/document";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Preview" };

export default async function Page({ params }: { params: Promise<{ matter: string }> }) {
  const { matter } = await params;
  const account = await requireAccount(urls.preview(matter));
  const { version, history, problems } = readForPage(() => read(matter, account.id));
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
function read(matter: string, accountId: string) {
  const { db } = processDesk();
  const { document, submission, published, problems } = getReview(db, matter, accountId);
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
  const history = listVersionLines(db, requireRecord(db, "matters", matter).id);
  return { version, history, problems };
}
