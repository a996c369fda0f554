import { Fragment } from "react";
import { formatInstant } from "@/lib/dates/format";

/** A sentence in which no time is parted from its zone at the end of a line. */
export function Timed({ children }: { children: string }) {
  return children.split(/(\d\d:\d\d UTC)/).map((part, index) => {
    const Part = index % 2 === 1 ? NoBreak : Fragment;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
    return <Part key={index}>{part}</Part>;
  });
}

const NoBreak = ({ children }: { children: React.ReactNode }) => (
  <span className="whitespace-nowrap">{children}</span>
);

/** An instant in words: "3 Feb 2026, 09:00 UTC". */
export function Instant({ at }: { at: string }) {
  return <Timed>{formatInstant(at)}</Timed>;
}
