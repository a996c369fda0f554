/** The matter on top of the front page, as little of it as is shown there. Pure. */
import { plateLinks } from "@/lib/comparison/anchors";
import type { ComparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { type PlateView, plateOf } from "./plate";
import { type StandingView, standingOf } from "./standing";

export interface LeadView {
  slug: string;
  question: string;
  publishedAt: string;
  standing: StandingView;
  /** Null where nothing is said in the matter. */
  plate: PlateView | null;
  /** Where the plate leads on the page of the matter; of the point only where the plate has one. */
  links: { pointsHref: string; pointHref: string | null };
}

/** What the front page shows of a version. */
export function leadOf(version: PublishedVersion, view: ComparisonView): LeadView {
  const plate = plateOf(view);
  const { pointsHref, pointHref } = plateLinks(view, plate ?? { rebuttalId: null });
  const { slug, question } = version.document.matter;
  return {
    ...{ slug, question, publishedAt: version.publishedAt, plate },
    standing: standingOf(version),
    links: { pointsHref, pointHref: plate?.point ? pointHref(plate.point.number) : null },
  };
}
