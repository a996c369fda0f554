const box =
  "relative inline-flex min-h-9 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-control border px-2 text-ink text-s no-underline hover:border-rule-2 max-tablet:min-h-11";
/** Whether each has a frame, or only the chosen one. */
const looks = { plain: "border-transparent", framed: "border-rule" };

/** A link to one of several views, with how much it holds. */
export function ToggleLink({
  href,
  current,
  count,
  look = "plain",
  children,
}: {
  href: string;
  /** What this page is among them, where it is one. */
  current?: "page" | "true";
  count?: React.ReactNode;
  look?: keyof typeof looks;
  children: React.ReactNode;
}) {
  return (
    <a
      className={`aria-[current]:border-ink aria-[current]:bg-sheet aria-[current]:font-semibold aria-[current]:shadow-current ${box} ${looks[look]}`}
      href={href}
      aria-current={current}
    >
      {children}
      <Count>{count}</Count>
    </a>
  );
}

/** One of several choices that exclude each other; what is chosen, the style sheet reads from the page. */
export function Toggle({
  name,
  value,
  id,
  isFirst = false,
  count,
  children,
}: {
  name: string;
  value?: string | number;
  id?: string;
  /** Chosen until the reader chooses. */
  isFirst?: boolean;
  count?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <label
      className={`has-checked:border-ink has-checked:bg-sheet has-checked:font-semibold has-checked:shadow-current has-focus-visible:outline-2 has-focus-visible:outline-offset-2 ${box} ${looks.plain}`}
    >
      <input
        className="unseen"
        type="radio"
        name={name}
        value={value}
        id={id}
        defaultChecked={isFirst}
      />
      {children}
      <Count>{count}</Count>
    </label>
  );
}

function Count({ children }: { children: React.ReactNode }) {
  if (children === undefined) return null;
  return <small className="text-xs text-ink-2 tabular-nums"> {children}</small>;
}

/** Choices of one kind, named by a word before them. They work without scripts. */
export function ToggleGroup({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <fieldset className="m-0 flex flex-wrap items-center gap-x-2 gap-y-1 p-0 pb-6 text-s text-ink-2 max-tablet:pb-4 print:hidden">
      <legend className="float-start p-0">{legend}</legend>
      {children}
    </fieldset>
  );
}
