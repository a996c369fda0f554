import type { Metadata } from "next";
import { FrontPage } from "@/components/front/front-page";
import { listCorrections } from "@/db/public/queries/corrections";
import {
  countMatters,
  listAwaitedReplies,
  listMatters,
  listTopics,
} from "@/db/public/queries/lists";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

// Rendered anew when what it shows is published, see db/publisher.ts; each hour, should that ever be missed.
export const revalidate = 3600;

export const metadata: Metadata = { alternates: { canonical: urls.front() } };

export default function Page() {
  return (
    <FrontPage
      newest={asShown(listMatters({ limit: 10 })).matters}
      active={asShown(listMatters({ order: "active", limit: 5 })).matters}
      awaited={asShown(listAwaitedReplies(5))}
      corrections={asShown(listCorrections(undefined, undefined, 4))?.lines ?? []}
      topics={asShown(listTopics(9))}
      count={countMatters()}
    />
  );
}
