import type { Metadata } from "next";
import { MatterList } from "@/components/front/matter-list";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { Title, UnderTitle } from "@/components/ui/title";
import { ToggleLink } from "@/components/ui/toggle";
import { countMatters, getTopic, listMatters, type MatterOrder } from "@/db/public/queries/lists";
import { alternatesAt } from "@/lib/alternates";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

export const metadata: Metadata = {
  title: "Matters",
  description: "Every matter on the record: a question at issue, and who says what on it.",
  alternates: alternatesAt(urls.matters()),
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const orders: Record<MatterOrder, string> = { newest: "Newest", active: "Most active" };

export default async function Page({ searchParams }: Props) {
  // Addresses of before have the cursor as `after`, which is a day in every other list.
  const { order: asked, after, cursor = after, topic: slug } = await searchParams;
  const order = asked === "active" ? "active" : "newest";
  const topic = typeof slug === "string" ? asShown(await getTopic(slug)) : undefined;
  const filter = topic && { topic: topic.slug };
  const [list, count] = await Promise.all([
    listMatters({ ...filter, order, after: String(cursor ?? "") }),
    countMatters(topic?.slug),
  ]);
  const { matters, next } = asShown(list);
  return (
    <div className="page-width pt-part">
      <PageHead of="list">
        <div>
          <Title size="page">{topic ? `Matters: ${topic.name}` : "Matters"}</Title>
          <UnderTitle>
            {count === 1 ? "One question" : `${count} questions`} at issue, and who says what on{" "}
            {count === 1 ? "it" : "each"}.
          </UnderTitle>
        </div>
      </PageHead>
      <FilterBar label="Order">
        {Object.entries(orders).map(([key, label]) => (
          <ToggleLink
            key={key}
            href={urls.matters({ ...filter, order: key })}
            current={key === order ? "true" : undefined}
          >
            {label}
          </ToggleLink>
        ))}
      </FilterBar>
      <MatterList
        matters={matters}
        nextHref={next && urls.matters({ ...filter, order, cursor: next })}
        empty="No matter is on the record yet."
      />
    </div>
  );
}
