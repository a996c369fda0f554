import type { SignName } from "@/lib/vocabulary";

/** As the text beside it, or above its word: in a row, at the head of a list, at the side of an exchange. */
const signSizes = {
  text: "",
  row: "size-6 stroke-[1.75]",
  lead: "size-8 stroke-[1.75]",
  column: "size-7",
};

/** The sign of a rebuttal type, stance or treatment. It always stands beside its word, which says it to everybody. */
export function Sign({ name, size = "text" }: { name: SignName; size?: keyof typeof signSizes }) {
  return (
    <svg className={`g ${signSizes[size]}`} aria-hidden="true">
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
  | "back";

/** An icon beside a word. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="g" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
