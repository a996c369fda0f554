import { Facing } from "@/components/ui/facing";
import { PointNumber } from "@/components/ui/point-number";
import { Sign } from "@/components/ui/sign";
import { type Treatment, treatments } from "@/lib/vocabulary";

/** The points of a pair, a row each, under the names of their three columns. */
export function PointTable({ children }: { children: React.ReactNode }) {
  return (
    <>
      <div aria-hidden="true">
        <Facing of="short" className="py-2 text-xs font-semibold text-ink-2 max-tablet:gap-y-2.5">
          <span>The claim says</span>
          <span className="text-center max-tablet:hidden">Treatment</span>
          <span>The reply says</span>
        </Facing>
      </div>
      <ol>{children}</ol>
    </>
  );
}

/** A point, and what both sides say to it at equal width, joined by the sign and word of the treatment. */
export function PointRow({
  number,
  treatment,
  id,
  allHref,
  question,
  word,
  claim,
  reply,
  stacks = false,
  why,
}: {
  number: number;
  treatment: Treatment;
  /** Where the row's address leads: choosing it washes the words that speak to the point, see `Touched`. */
  id: string;
  /** Leads back to all points, none of them chosen. */
  allHref: string;
  question: React.ReactNode;
  /** The word of the treatment, where a correction changed it. */
  word?: React.ReactNode;
  claim: React.ReactNode;
  reply: React.ReactNode;
  /** Whether the sides are too long for two columns on a phone. */
  stacks?: boolean;
  /** Why we read it so. */
  why?: React.ReactNode;
}) {
  const { sign, label } = treatments[treatment];
  return (
    <li
      className="scroll-mt-[min(26rem,38vh)] border-t border-rule py-4 target:shadow-[inset_0_1.5px_var(--color-ink),inset_0_-1.5px_var(--color-ink)] print:break-inside-avoid"
      data-treatment={treatment}
      data-point={number}
      id={id}
    >
      <h3 className="mb-3 flex items-baseline gap-2 text-ui font-semibold">
        <PointNumber number={number} href={`#${id}`} />
        {question}
        <a
          className="ms-auto hidden flex-none ps-2 text-s font-normal in-target:inline print:hidden!"
          href={allHref}
        >
          Show all points
        </a>
      </h3>
      <Facing of={stacks ? "stacked" : "short"} className="max-tablet:gap-y-2.5">
        {claim}
        <p className="flex flex-col items-center gap-0.5 text-center text-ui/[1.25] font-semibold max-tablet:col-span-full max-tablet:row-start-1 max-tablet:flex-row max-tablet:gap-2">
          <Sign name={sign} size="point" />
          <span>{word ?? label}</span>
        </p>
        {reply}
      </Facing>
      {why}
    </li>
  );
}
