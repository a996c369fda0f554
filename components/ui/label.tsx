const looks = "text-ink-2 text-xs tracking-[0.01em]";

/** What words of others are called: small, and ours. */
export function Label({
  as: Frame = "p",
  weight = "semibold",
  dir,
  id,
  className = "",
  children,
}: {
  as?: "p" | "span" | "h3" | "h4" | "legend";
  weight?: "semibold" | "medium";
  dir?: "ltr";
  id?: string;
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  const bold = weight === "semibold" ? "font-semibold" : "font-medium";
  return (
    <Frame className={`${looks} ${bold} ${className}`} dir={dir} id={id}>
      {children}
    </Frame>
  );
}
