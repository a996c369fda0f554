/** Lines under each other, each with a rule below. */
export function PlainList({ children }: { children: React.ReactNode }) {
  return <ul className="*:border-b *:border-rule *:py-3 *:text-ui">{children}</ul>;
}
