import { plateLinks } from "@/components/comparison/anchors";
import { HalfMinute } from "@/components/plate/half-minute";
import { Sided } from "@/components/plate/sided";
import { Standing } from "@/components/plate/standing";
import { NoneBox } from "@/components/ui/none-box";
import { questionSize, Title } from "@/components/ui/title";
import { TextOrWithheld } from "@/components/ui/withheld";
import type { ComparisonView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import type { PlateView } from "@/lib/views/plate";

/** The matter that leads a record, and what is known of its leading. */
export interface Leading {
  version: PublishedVersion;
  view: ComparisonView;
  /** Null where nothing is said in the matter. */
  plate: PlateView | null;
  /** When an editor chose it; null where none is chosen. */
  chosenAt: string | null;
  /** When its first version was published. */
  openedAt: string;
  isOnly: boolean;
}

/** Why it leads: an editor's choice is said to be one, and nothing else is. */
function whyItLeads({ version, chosenAt, openedAt, isOnly }: Leading): string {
  const day = (at: string) => formatEdtf(at.slice(0, 10));
  if (chosenAt) return `The editor’s choice, ${day(chosenAt)}`;
  if (isOnly) return `First record, opened ${day(openedAt)}`;
  return `The newest matter, published ${day(version.publishedAt)}`;
}

/** The matter on top of the front page: why it leads, its question, and the exchange that leads it. */
export function Lead({ lead }: { lead: Leading }) {
  const { version, view, plate } = lead;
  const { slug, question } = version.document.matter;
  const matter = urls.matter(slug);
  const links = plate && plateLinks(view, plate);
  return (
    <article className="pt-4 max-tablet:pt-3">
      <p className="mb-1 text-s text-ink-2 lining-nums tabular-nums">{whyItLeads(lead)}</p>
      <Title as="h2" size={questionSize(question)}>
        <a className="no-underline hover:underline" href={matter}>
          <TextOrWithheld>{question}</TextOrWithheld>
        </a>
      </Title>
      <div className="mt-6 max-tablet:mt-3.5">
        {plate && links ? (
          <Sided isRightToLeft={plate.isRightToLeft}>
            <HalfMinute
              plate={plate}
              pointsHref={matter + links.pointsHref}
              pointHref={(number) => matter + links.pointHref(number)}
            />
          </Sided>
        ) : (
          <NoneBox>Nothing that was said is on record yet.</NoneBox>
        )}
      </div>
      <Standing version={version} />
    </article>
  );
}
