/** Tints follow the order of first statement; from the fifth party on, marks are numbered in ink. */
const tints = ["party-1", "party-2", "party-3", "party-4"] as const;

/** The class that gives what it is put on the tint of a party, by its place from 0. */
export function partyTint(index: number): string {
  return tints[index] ?? "party-n";
}

/** As the text beside it; small beside words in short; larger beside the date of a row; in the bar that names the sides; beside an office. */
const sizes = {
  text: "size-[1em] align-[-0.12em]",
  small: "size-3.5",
  row: "size-4",
  bar: "size-5.5 max-tablet:size-4.5",
  office: "size-[0.9em] align-[-0.12em]",
};

/** The mark of a party; the party's name stands beside it. */
export function PartyMark({
  index,
  size = "text",
  className = "",
}: {
  index: number;
  size?: keyof typeof sizes;
  /** Where it stands. */
  className?: string;
}) {
  const look = `flex-none fill-party forced-colors:forced-color-adjust-none ${sizes[size]} ${className}`;
  if (index >= tints.length) {
    return (
      <i
        className={`inline-grid place-items-center bg-ink font-ui text-[0.6875rem]/[1] font-semibold text-paper lining-nums ${look}`}
        aria-hidden="true"
      >
        {index + 1}
      </i>
    );
  }
  return (
    <svg className={`${partyTint(index)} ${look}`} aria-hidden="true">
      <use href={`#m-${index}`} />
    </svg>
  );
}
