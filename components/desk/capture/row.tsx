/** A line of a list: a mark, words, and what comes next. */
export function Row({ mark, children }: { mark?: React.ReactNode; children: React.ReactNode }) {
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-b border-rule py-3 max-tablet:grid-cols-[1rem_minmax(0,1fr)]">
      {mark ?? <span />}
      {children}
    </li>
  );
}
