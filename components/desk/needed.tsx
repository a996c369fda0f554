/** Marks the label of a field that cannot stay empty. */
export function Needed() {
  return <span className="needed">needed</span>;
}
