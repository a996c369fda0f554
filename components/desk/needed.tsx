/** Marks the label of a field that cannot stay empty. */
export function Needed() {
  return <span className="text-xs/[1] font-normal text-ink-2">needed</span>;
}
