/** Words under the rule of their form and in the tint of their party: solid for the speaker's own, dotted for others' words. */
export function Ruled({
  as: Frame = "div",
  verbatim,
  dir,
  compact = false,
  className = "",
  children,
}: {
  as?: "div" | "p" | "span";
  verbatim: boolean;
  /** The rule stands where the words begin. */
  dir?: "rtl";
  /** Closer to the words on a phone, where it stands in a narrow column. */
  compact?: boolean;
  /** Where it stands, and the tint of its party. */
  className?: string;
  children: React.ReactNode;
}) {
  const form = verbatim ? "" : "border-dotted";
  const gap = compact ? "max-tablet:ps-2.5" : "";
  return (
    <Frame
      className={`border-s-3 border-party ps-3.5 wrap-anywhere ${form} ${gap} ${className}`}
      dir={dir}
    >
      {children}
    </Frame>
  );
}
