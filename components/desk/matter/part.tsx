/** A part of a matter's page at the desk: its name, what it holds, and at the end of the line what adds to it. */
export function Part({
  id,
  title,
  about,
  end,
  children,
}: {
  id: string;
  title: string;
  about?: React.ReactNode;
  end?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <section className="pt-6" id={id} aria-labelledby={`${id}-h`}>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule pb-2 max-tablet:items-center">
        <h2 className="font-display text-[1.25rem]/[1.25] font-strong condensed" id={`${id}-h`}>
          {title}
        </h2>
        {about && <span className="small max-tablet:hidden">{about}</span>}
        {end && <span className="ms-auto">{end}</span>}
      </div>
      {children}
    </section>
  );
}

/** A fact of the matter under its name. */
export function NamedFact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="border-b border-rule py-2 text-ui/[1.45]">
      <dt className="text-xs font-semibold text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
