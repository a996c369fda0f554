/** A question above the words that it is about; where it runs from right to left it stands at that side. */
const aboveWords =
  "condensed max-w-[32ch] text-balance leading-[1.08] tracking-[-0.014em] wrap-anywhere rtl:me-auto";

/** Of a text, a list or somebody's page, a part of it, a matter's question, a record by its words, a sentence where something is amiss. */
const sizes = {
  text: "text-balance text-[clamp(1.875rem,1.3rem+2.2vw,2.875rem)]/[1.1] tracking-[-0.012em]",
  page: "condensed text-balance text-[clamp(2rem,1.3rem+2.6vw,3.25rem)]/[1.06] tracking-[-0.015em]",
  part: "condensed text-balance text-lead/[1.06] tracking-[-0.015em]",
  question: `text-q ${aboveWords}`,
  longQuestion: `text-[clamp(1.375rem,1rem+1.5vw,2.375rem)] ${aboveWords}`,
  record:
    "condensed wrap-anywhere text-balance text-[clamp(1.5rem,1.1rem+1.6vw,2.375rem)]/[1.16] tracking-[-0.01em]",
  notice: "text-[clamp(1.5rem,1.2rem+1.2vw,2rem)]/[1.15]",
};

/** What a page is headed by. */
export function Title({
  as: Heading = "h1",
  size,
  children,
}: {
  as?: "h1" | "h2" | "p";
  size: keyof typeof sizes;
  children: React.ReactNode;
}) {
  return (
    <Heading className={`font-display font-strong ${sizes[size]}`} dir="auto">
      {children}
    </Heading>
  );
}

/** From how many letters a question is set smaller, so that the words under it stay in sight. */
const longFrom = 56;

/** How large the question above a plate is. */
export const questionSize = (question: string) =>
  question.length > longFrom ? "longQuestion" : "question";

/** Under a title: whose it is, or how many there are. */
export function UnderTitle({ dir, children }: { dir?: "auto"; children: React.ReactNode }) {
  return (
    <p className="mt-2 text-l/[1.45] text-ink-2" dir={dir}>
      {children}
    </p>
  );
}

/** Under a title: what it is about, in a sentence or two. */
export function Dek({ children }: { children: React.ReactNode }) {
  return (
    <p
      className="me-auto mt-6 max-w-164 said text-[1.1875rem]/[1.5] text-ink-2 max-tablet:mt-3 max-tablet:text-point"
      dir="auto"
    >
      {children}
    </p>
  );
}
