/** The facts of a record beside its head; below it on smaller pages. */
export function FactList({ children }: { children: React.ReactNode }) {
  return (
    <dl className="border-t border-ink text-s lining-nums tabular-nums max-laptop:columns-2 max-laptop:gap-x-part max-tablet:flex max-tablet:columns-1 max-tablet:flex-wrap max-tablet:gap-x-3.5 max-tablet:gap-y-0.5 max-tablet:border-0">
      {children}
    </dl>
  );
}

/** One fact. A state says on a phone without its name what it is of. */
export function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-4 border-b border-rule py-[0.4375rem] max-laptop:break-inside-avoid max-tablet:gap-[0.3rem] max-tablet:border-0 max-tablet:p-0">
      <dt className="whitespace-nowrap text-ink-2 max-tablet:has-[+dd>[data-state]]:hidden">
        {name}
      </dt>
      <dd className="text-end font-medium max-tablet:text-start">{children}</dd>
    </div>
  );
}
