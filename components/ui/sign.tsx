import type { SignName } from "@/lib/vocabulary";

/** As the text beside it; or by where it stands, in a choice, in a row of a list, in a note, at a point … */
const sizes = {
  text: "",
  anchor: "size-3.5",
  tick: "size-3.5 stroke-3",
  mark: "size-4",
  fact: "size-4.5",
  choice: "size-4.5",
  line: "size-5",
  note: "size-5.5",
  gap: "size-6",
  row: "size-6 stroke-[1.75]",
  column: "size-7",
  point: "size-7 stroke-[1.75] max-tablet:size-5.5",
  spine: "size-7.5 stroke-[1.75] max-tablet:size-5",
  disc: "size-9.5 stroke-[1.6] @max-plate/plate:size-5.5 @max-plate/plate:stroke-[1.75]",
};

export type SignSize = keyof typeof sizes;

interface Placed {
  size?: SignSize;
  /** Where it stands. */
  className?: string;
}

/** The sign of a rebuttal type, stance or treatment. It always stands beside its word, which says it to everybody. */
export function Sign({ name, size = "text", className = "" }: { name: SignName } & Placed) {
  return (
    <svg className={`g ${sizes[size]} ${className}`} aria-hidden="true">
      <use href={`#s-${name}`} />
    </svg>
  );
}

export type IconName =
  | "theme"
  | "quote"
  | "reported"
  | "paraphrase"
  | "event"
  | "down"
  | "search"
  | "link"
  | "swap"
  | "lock"
  | "file"
  | "check"
  | "note"
  | "back"
  | "grip"
  | "more"
  | "plus";

/** An icon beside a word. */
export function Icon({ name, size = "text", className = "" }: { name: IconName } & Placed) {
  return (
    <svg className={`g ${sizes[size]} ${className}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
