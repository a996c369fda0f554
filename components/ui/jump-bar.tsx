/** A page's own table of contents, in one line that scrolls where it must. */
export function JumpBarFrame({
  open = false,
  children,
}: {
  /** Without a line above, where the frame before it has one. */
  open?: boolean;
  children: React.ReactNode;
}) {
  const line = open ? "border-b" : "border-y";
  return (
    <div
      className={`flex min-h-13 items-center gap-6 border-rule text-s max-tablet:border-b-0 print:hidden! ${line}`}
    >
      <nav
        className="flex min-w-0 gap-6 overflow-x-auto [scrollbar-width:none] max-tablet:-mx-gutter max-tablet:flex-[0_0_calc(100%+2*var(--spacing-gutter))] max-tablet:px-gutter"
        aria-label="On this page"
      >
        {children}
      </nav>
    </div>
  );
}

export function JumpLink({
  href,
  title,
  children,
}: {
  href: string;
  title?: string;
  children: React.ReactNode;
}) {
  return (
    <a
      className="whitespace-nowrap py-3.5 text-ink-2 no-underline hover:text-ink hover:shadow-current"
      href={href}
      title={title}
    >
      {children}
    </a>
  );
}
