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

export default async function Page() {
  const shown = await Promise.all([
    listMatters({ limit: 10 }),
    listMatters({ order: "active", limit: 5 }),
    listAwaitedReplies(5),
    listCorrections(undefined, undefined, 4),
    listTopics(9),
    countMatters(),
  ]);
  const [newest, active, awaited, corrections, topics, count] = asShown(shown);
  return (
    <FrontPage
      newest={newest.matters}
      active={active.matters}
      awaited={awaited}
      corrections={corrections?.lines ?? []}
      topics={topics}
      count={count}
    />
  );
}
