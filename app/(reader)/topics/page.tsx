import type { Metadata } from "next";
import { Topics } from "@/components/front/topics";
import { Crumb } from "@/components/layout/crumb";
import { NoneBox } from "@/components/ui/none-box";
import { PageHead } from "@/components/ui/page-head";
import { Title } from "@/components/ui/title";
import { listTopics } from "@/db/public/queries/lists";
import { alternatesAt } from "@/lib/alternates";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

export const metadata: Metadata = {
  title: "Topics",
  description: "What the matters on the record are about.",
  alternates: alternatesAt(urls.topics()),
};

/** More topics than any record has had; they are words, one a line. */
const most = 2_000;

export default async function Page() {
  const topics = asShown(await listTopics(most));
  return (
    <div className="page-width pt-part">
      <Crumb flush trail={[{ name: "Matters", href: urls.matters() }, { name: "Topics" }]} />
      <PageHead of="list">
        <Title size="page">Topics</Title>
      </PageHead>
      <div className="max-w-measure">
        {topics.length === 0 ? (
          <NoneBox>No matter is filed under a topic yet.</NoneBox>
        ) : (
          <Topics topics={topics} />
        )}
      </div>
    </div>
  );
}
