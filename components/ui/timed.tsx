import { Fragment } from "react";
import { formatInstant } from "@/lib/dates/format";

/** Times with their zone, and words of scripts that run from right to left. */
const apart =
  /(\d\d:\d\d UTC|[\p{Script=Arabic}\p{Script=Hebrew}](?:[^\p{Script=Latin}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}])?)/u;

/** A sentence of ours: no time is parted from its zone at the end of a line, and names in it run their own way. */
export function Timed({ children }: { children: string }) {
  return children.split(apart).map((part, index) => {
    const Part = index % 2 === 0 ? Fragment : part.endsWith("UTC") ? NoBreak : Isolated;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
    return <Part key={index}>{part}</Part>;
  });
}

const Isolated = ({ children }: { children: React.ReactNode }) => <bdi>{children}</bdi>;

const NoBreak = ({ children }: { children: React.ReactNode }) => (
  <span className="whitespace-nowrap">{children}</span>
);

/** An instant in words: "3 Feb 2026, 09:00 UTC". */
export function Instant({ at }: { at: string }) {
  return <Timed>{formatInstant(at)}</Timed>;
}
