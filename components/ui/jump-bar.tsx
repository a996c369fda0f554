/** A page's own table of contents, or the rooms of the desk, in one line that scrolls where it must. */
export function JumpBarFrame({
  label = "On this page",
  open = false,
  wraps = false,
  children,
}: {
  label?: string;
  /** Without a line above, where the frame before it has one. */
  open?: boolean;
  /** In several lines on a phone, so that all stay in sight. */
  wraps?: boolean;
  children: React.ReactNode;
}) {
  const line = open ? "border-b" : "border-y";
  return (
    <div
      className={`flex min-h-13 items-center gap-6 border-rule text-s max-tablet:border-b-0 print:hidden! ${line}`}
    >
      <nav
        className={`flex min-w-0 [scrollbar-width:none] gap-6 overflow-x-auto max-tablet:-mx-gutter max-tablet:flex-[0_0_calc(100%+2*var(--spacing-gutter))] max-tablet:px-gutter ${wraps ? "max-tablet:flex-wrap max-tablet:gap-x-4 max-tablet:gap-y-0 max-tablet:py-2" : ""}`}
        aria-label={label}
        data-wraps={wraps || undefined}
      >
        {children}
      </nav>
    </div>
  );
}

export function JumpLink({
  href,
  title,
  isHere = false,
  children,
}: {
  href: string;
  /** The page that is shown is there. */
  isHere?: boolean;
  title?: string;
  children: React.ReactNode;
}) {
  return (
    <a
      className="py-3.5 whitespace-nowrap text-ink-2 no-underline hover:text-ink hover:shadow-current aria-[current]:text-ink aria-[current]:shadow-current in-data-wraps:max-tablet:py-1.5"
      href={href}
      aria-current={isHere ? "page" : undefined}
      title={title}
    >
      {children}
    </a>
  );
}
