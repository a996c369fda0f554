import { Sign } from "@/components/ui/sign";
import { type StancePosition, stancePositions } from "@/lib/vocabulary";

/** A stance that is taken by one press. */
export function StanceButton({
  position,
  about,
  ...button
}: {
  position: StancePosition;
  /** The point, for those who do not see it beside the button. */
  about: string;
} & Omit<React.ComponentProps<"button">, "className">) {
  const { label, sign, definition } = stancePositions[position];
  return (
    <button
      {...button}
      type="button"
      title={definition}
      aria-label={`${label}: ${about}`}
      className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-control border border-rule-2 bg-sheet px-2.5 text-s font-medium whitespace-nowrap hover:border-ink disabled:text-ink-3 max-tablet:min-h-11"
    >
      <Sign name={sign} />
      {label}
    </button>
  );
}
