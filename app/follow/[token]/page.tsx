import type { Metadata } from "next";
import { connection } from "next/server";
import { FollowFrame } from "@/components/following/follow-frame";
import { FollowList } from "@/components/following/follow-list";
import { findFollower } from "@/db/desk/following";
import { processDesk } from "@/db/desk/process";
import { listFollowable } from "@/db/public/queries/followed";

export const metadata: Metadata = { title: "What you are told by mail", robots: "noindex" };

/** Shows what somebody follows. Opening it changes nothing: programs open links in mails too. */
export default async function FollowerPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const found = findFollower(processDesk(), token);
  if (!found) {
    return (
      <FollowFrame title="Nothing is sent by this link">
        <p>
          Either all that it was for has ended, and your address is deleted here; or nobody said yes
          in time. On the pages of statements, matters and people you can ask anew.
        </p>
      </FollowFrame>
    );
  }
  const { follower, follows } = found;
  const shown = await listFollowable(follows);
  return (
    <FollowFrame title="What you are told by mail">
      <FollowList
        token={token}
        email={follower.email}
        pace={follower.pace}
        lines={follows.map(({ id, subject, recordId, confirmedAt }) => ({
          ...{ id, subject, isConfirmed: confirmedAt !== null },
          shown: shown.get(`${subject} ${recordId}`),
        }))}
      />
    </FollowFrame>
  );
}
