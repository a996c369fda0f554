/** What machines write and read: a command, a path, a date by a standard. */
export function Mono({
  as: Frame = "span",
  quiet = false,
  children,
}: {
  as?: "span" | "code" | "dd" | "td";
  /** Beside what it says in words. */
  quiet?: boolean;
  children: React.ReactNode;
}) {
  return (
    <Frame className={`font-mono text-[0.8125em] wrap-anywhere ${quiet ? "text-ink-2" : ""}`}>
      {children}
    </Frame>
  );
}
