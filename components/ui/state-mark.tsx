import { checkedBy } from "@/lib/wording";

/** The box of each state: solid checked, hatched awaiting, dashed draft, double-ruled withdrawn, barred withheld. */
const boxes = {
  checked: "before:bg-current",
  unchecked: "before:hatched",
  draft: "before:border-dashed",
  withdrawn: "before:border-t-4 before:[border-style:double_solid_solid]",
  withheld: "before:bg-[repeating-linear-gradient(0deg,currentColor_0_3px,transparent_3px_5px)]",
};

export type MarkedState = keyof typeof boxes;

/** How a record or a part of it stands: a box, and the words beside it. */
export function StateMark({
  state,
  wraps = false,
  className = "",
  children,
}: {
  state: MarkedState;
  /** Set as the text around it, over several lines where it must. */
  wraps?: boolean;
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  const text = wraps ? "text-ui" : "whitespace-nowrap text-s";
  return (
    <span
      className={`inline-flex items-center gap-2 font-semibold before:size-3.5 before:flex-none before:border-[1.5px] before:border-current before:content-[''] forced-colors:before:forced-color-adjust-none ${boxes[state]} ${text} ${className}`}
      data-state={state}
    >
      {children}
    </span>
  );
}

/** Who checked a version, or that nobody else did. */
export function CheckedBy({ approvedBy }: { approvedBy: Parameters<typeof checkedBy>[0] }) {
  return (
    <StateMark state={approvedBy ? "checked" : "unchecked"}>{checkedBy(approvedBy)}</StateMark>
  );
}
