/** Marks the label of a field that cannot stay empty. */
export function Needed() {
  return <span className="font-normal text-ink-2 text-xs/[1]">needed</span>;
}
