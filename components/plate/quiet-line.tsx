/** Under a plate, in small words: how what it shows is vouched for. */
export function QuietLine({ children }: { children: React.ReactNode }) {
  return (
    <p className="mt-4 mb-5 border-t border-rule pt-2.5 text-s/[1.45] text-ink-2 lining-nums tabular-nums max-tablet:mt-2.5 max-tablet:mb-3 max-tablet:pt-2 max-tablet:text-xs/[1.45] max-tablet:tracking-[-0.012em]">
      {children}
    </p>
  );
}
