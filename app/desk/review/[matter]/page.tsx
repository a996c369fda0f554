import type { Metadata } from "next";
import { readForPage } from "@/app/desk/read-for-page";
import { type Account, contextOf, requireAccount } from "@/app/desk/session";
import { DeskPage } from "@/components/desk/shell";
import { ReviewPage } from "@/components/review/review-page";
import { readApart } from "@/db/desk/apart";
import { requireRecord } from "@/db/desk/logged-tables";
import type { Review } from "@/db/desk/queries/review";
import { seenIn } from "@/db/desk/visible";
import { planning } from "@/db/publisher";
import { isFresh } from "@/lib/auth/permissions";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import {
  approve,
  cancelSchedule,
  check,
  comment,
  giveBack,
  publish,
  schedule,
  submit,
  takeBack,
  withdraw,
} from "./actions";

interface Props {
  params: Promise<{ matter: string }>;
  searchParams: Promise<{ from?: string }>;
}

export const metadata: Metadata = { title: "Review" };

export default async function Page({ params, searchParams }: Props) {
  const { matter } = await params;
  const account = await requireAccount(urls.review(matter));
  readForPage(() => requireRecord(seenIn(contextOf(account)), "matters", matter));
  const { review, evidence } = await readApart("reviewWithEvidence", account.id, matter);
  const { submission, isChanged } = review;
  return (
    <DeskPage account={account} current="queue">
      <ReviewPage
        review={review}
        evidence={evidence}
        plan={
          submission?.stands && isChanged
            ? await planning.call("plan", readSettings().dataFolder, matter, {
                approvedBy: approverOf(review, account),
              })
            : null
        }
        account={account}
        isSolo={readSettings().solo}
        from={Math.max(0, Number.parseInt((await searchParams).from ?? "", 10) || 0)}
        isFresh={isFresh(account.signedInAt)}
        actions={{
          ...{ approve, cancelSchedule, check, comment, giveBack, publish, schedule, submit },
          ...{ takeBack, withdraw },
        }}
      />
    </DeskPage>
  );
}

/**
 * Who the version will say approved it: whoever did, or would. Of one's own work that is somebody else; in a newsroom
 * of one, nobody.
 */
function approverOf({ submission, published, isOwn }: Review, account: Account): string | null {
  if (submission?.approvedBy) return submission.approvedBy.name;
  if (readSettings().solo) return null;
  return isOwn ? (published?.approvedBy ?? "somebody else") : account.name;
}
