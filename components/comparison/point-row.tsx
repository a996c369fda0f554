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
  href,
  id,
  anchor,
  question,
  word,
  claim,
  reply,
  stacks = false,
  why,
}: {
  number: number;
  treatment: Treatment;
  /** Address of the row on its page. */
  href: string;
  /** Where the address leads to the whole row. */
  id?: string;
  /** Where it leads to what both sides say; the row is washed then. */
  anchor?: string;
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
      className="border-t border-rule py-4 has-target:bg-well motion-safe:transition-[background-color] motion-safe:duration-160 motion-safe:ease-[ease-out] print:break-inside-avoid"
      data-treatment={treatment}
      id={id}
    >
      <p className="mb-3 flex items-baseline justify-center gap-2 text-center text-ui font-semibold text-balance max-tablet:justify-start max-tablet:text-start">
        <PointNumber number={number} href={href} />
        {question}
      </p>
      <Facing of={stacks ? "stacked" : "short"} className="max-tablet:gap-y-2.5" id={anchor}>
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
