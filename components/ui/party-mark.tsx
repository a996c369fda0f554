/** Tints follow the order of first statement; from the fifth party on, marks are numbered in ink. */
const tints = ["pa", "pb", "pc", "pd"] as const;

/** The class that gives what it is put on the tint of a party, by its place from 0. */
export function partyTint(index: number): string {
  return tints[index] ?? "pn";
}

/** The mark of a party; the party's name stands beside it. */
export function PartyMark({ index }: { index: number }) {
  if (index >= tints.length) {
    return (
      <i className="m m--n" aria-hidden="true">
        {index + 1}
      </i>
    );
  }
  return (
    <svg className={`m ${partyTint(index)}`} aria-hidden="true">
      <use href={`#m-${index}`} />
    </svg>
  );
}
