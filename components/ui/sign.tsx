import type { SignName } from "@/lib/vocabulary";

/** The sign of a rebuttal type, stance or treatment. It always stands beside its word, which says it to everybody. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg className="g" aria-hidden="true">
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
