import { pointAnchor } from "@/components/comparison/anchors";
import { HalfMinute } from "@/components/plate/half-minute";
import { Standing } from "@/components/plate/standing";
import { NoneBox } from "@/components/ui/none-box";
import { questionSize, Title } from "@/components/ui/title";
import { TextOrWithheld } from "@/components/ui/withheld";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import type { PlateView } from "@/lib/views/plate";

/** The matter on top of the front page: why it leads, its question, and the exchange that leads it. */
export function Lead({
  version,
  plate,
  why,
}: {
  version: PublishedVersion;
  /** Null where nothing is said in the matter. */
  plate: PlateView | null;
  why: string;
}) {
  const { document } = version;
  const { slug, question } = document.matter;
  const matter = urls.matter(slug);
  return (
    <article className="pt-4 max-tablet:pt-3">
      <p className="mb-1 text-s text-ink-2 lining-nums tabular-nums">{why}</p>
      <Title as="h2" size={questionSize(question)}>
        <a className="no-underline hover:underline" href={matter}>
          <TextOrWithheld>{question}</TextOrWithheld>
        </a>
      </Title>
      <div className="mt-6 max-tablet:mt-3.5">
        {plate ? (
          <HalfMinute
            plate={plate}
            pointsHref={`${matter}#points`}
            pointHref={(number) => `${matter}#${pointAnchor(document, number, plate.rebuttalId)}`}
          />
        ) : (
          <NoneBox>Nothing that was said is on record yet.</NoneBox>
        )}
      </div>
      <Standing version={version} />
    </article>
  );
}
