import type { ReactNode } from "react";

/** A box beside a review: one thing that is so, or that can be done. */
export function Panel({
  label,
  title,
  children,
}: {
  label: string;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="min-w-0 border border-ink bg-sheet p-4" aria-label={label}>
      <h2 className="mb-1 text-m font-strong">{title}</h2>
      {children}
    </section>
  );
}

/** Things named, each with what is said of it or where it leads. */
export function PanelList({
  labelledBy,
  isNested = false,
  children,
}: {
  labelledBy?: string;
  isNested?: boolean;
  children: ReactNode;
}) {
  return (
    <ul className={`text-s ${isNested ? "mt-3" : "my-3"}`} aria-labelledby={labelledBy}>
      {children}
    </ul>
  );
}

export function PanelRow({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[4.75rem_minmax(0,1fr)] gap-2 border-t border-rule py-[0.4375rem]">
      <b>{name}</b>
      {children}
    </li>
  );
}

/** A row that is read as a sentence. */
export function PanelLine({ children }: { children: ReactNode }) {
  return <li className="border-t border-rule py-[0.4375rem]">{children}</li>;
}

export const panelAddress = "wrap-anywhere font-mono text-xs/[1.5]";

/** What unfolds the rest, or what can be done besides. */
export function Unfold({ children }: { children: ReactNode }) {
  return (
    <summary className="cursor-pointer py-1.5 text-s underline decoration-rule-2 underline-offset-[0.2em] max-tablet:flex max-tablet:min-h-11 max-tablet:items-center">
      {children}
    </summary>
  );
}
