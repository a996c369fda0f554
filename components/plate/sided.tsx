/**
 * A page of two sides. They change places where a reader swapped them, and where all words run from right to left: there
 * the claim stands at the right. On a phone, where nobody swaps, only the latter holds.
 */
export function Sided({
  isSwapped = false,
  isRightToLeft,
  children,
}: {
  isSwapped?: boolean;
  isRightToLeft: boolean;
  children: React.ReactNode;
}) {
  return (
    <div
      data-swapped={isSwapped !== isRightToLeft || undefined}
      data-mirrored={isRightToLeft || undefined}
    >
      {children}
    </div>
  );
}
