import { urls } from "@/lib/urls";

export interface TopicCount {
  slug: string;
  name: string;
  matters: number;
}

/** Topics in the order given, each with how many matters it has. */
export function Topics({ topics }: { topics: TopicCount[] }) {
  return (
    <ul>
      {topics.map(({ slug, name, matters }) => (
        <li
          className="flex items-baseline justify-between gap-4 border-b border-rule py-1.5 text-ui/[1.4] max-tablet:py-0"
          key={slug}
        >
          <a className="wrap-anywhere max-tablet:py-3" href={urls.topic(slug)}>
            <bdi>{name}</bdi>
          </a>
          <span className="text-ink-2 lining-nums tabular-nums">{matters}</span>
        </li>
      ))}
    </ul>
  );
}
