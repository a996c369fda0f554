import type { ReactNode } from "react";
import { RestrictedMark } from "./restricted-mark";

/** What waits, one below the other. */
export function QueueList({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

/** One line of it: what it is, where it leads, how it stands, and at its end who and when. */
export function QueueLine({
  href,
  title,
  state,
  note,
  end,
  isRestricted = false,
  children,
}: {
  href: string;
  title: ReactNode;
  state?: ReactNode;
  /** In its place, what there is to say of it. */
  note?: ReactNode;
  end?: ReactNode;
  /** Whether it is of a matter that only named people see. */
  isRestricted?: boolean;
  children?: ReactNode;
}) {
  return (
    <li className="grid breaks grid-cols-[minmax(0,1fr)_auto] grid-rows-[auto_1fr] items-baseline gap-x-6 gap-y-0.5 border-rule py-3 text-ui [grid-template-areas:'title_state'_'more_end'] not-first:border-t max-tablet:grid-cols-1 max-tablet:grid-rows-none max-tablet:[grid-template-areas:'title'_'state'_'end'_'more']">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 [grid-area:title]">
        <a
          className="text-m font-semibold max-tablet:flex max-tablet:min-h-11 max-tablet:items-center"
          href={href}
          dir="auto"
        >
          {title}
        </a>
        {isRestricted && <RestrictedMark />}
      </p>
      {state && (
        <p className="justify-self-end [grid-area:state] max-tablet:justify-self-start">{state}</p>
      )}
      {note && <p className="text-s/[1.5] text-ink-2 [grid-area:state]">{note}</p>}
      {end && (
        <p className="text-end text-s text-ink-2 lining-nums tabular-nums [grid-area:end] max-tablet:text-start">
          {end}
        </p>
      )}
      {children && (
        <div className="grid max-w-measure content-start gap-1 text-s text-ink-2 [grid-area:more]">
          {children}
        </div>
      )}
    </li>
  );
}
