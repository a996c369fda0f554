import { HalfMinute } from "@/components/plate/half-minute";
import { Sided } from "@/components/plate/sided";
import { Standing } from "@/components/plate/standing";
import { NoneBox } from "@/components/ui/none-box";
import { questionSize, Title } from "@/components/ui/title";
import { TextOrWithheld } from "@/components/ui/withheld";
import { formatEdtf } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import type { LeadView } from "@/lib/views/lead";

/** The matter that leads a record, and what is known of its leading. */
export interface Leading extends LeadView {
  /** When an editor chose it; null where none is chosen. */
  chosenAt: string | null;
  /** When its first version was published, where it is the only matter; else null. */
  openedAt: string | null;
}

/** Why it leads: an editor's choice is said to be one, and nothing else is. */
function whyItLeads({ publishedAt, chosenAt, openedAt }: Leading): string {
  const day = (at: string) => formatEdtf(at.slice(0, 10));
  if (chosenAt) return `The editor’s choice, ${day(chosenAt)}`;
  if (openedAt) return `First record, opened ${day(openedAt)}`;
  return `The newest matter, published ${day(publishedAt)}`;
}

/** The matter on top of the front page: why it leads, its question, and the exchange that leads it. */
export function Lead({ lead }: { lead: Leading }) {
  const { slug, question, standing, plate, links } = lead;
  const matter = urls.matter(slug);
  const { pointHref } = links;
  return (
    <article className="pt-4 max-tablet:pt-3">
      <p className="mb-1 text-s text-ink-2 lining-nums tabular-nums">{whyItLeads(lead)}</p>
      <Title as="h2" size={questionSize(question)}>
        <a className="no-underline hover:underline" href={matter}>
          <TextOrWithheld>{question}</TextOrWithheld>
        </a>
      </Title>
      <div className="mt-6 max-tablet:mt-3.5">
        {plate ? (
          <Sided isRightToLeft={plate.isRightToLeft}>
            <HalfMinute
              plate={plate}
              pointsHref={matter + links.pointsHref}
              pointHref={pointHref === null ? undefined : () => matter + pointHref}
            />
          </Sided>
        ) : (
          <NoneBox>Nothing that was said is on record yet.</NoneBox>
        )}
      </div>
      <Standing standing={standing} />
    </article>
  );
}
