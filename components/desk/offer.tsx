/** One of a few answers that are offered, taken by one press. */
export function Offer(button: React.ComponentProps<"button">) {
  return (
    <button
      {...button}
      type="button"
      className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-control border border-rule-2 bg-sheet px-2.5 py-1 text-start text-s font-medium max-tablet:min-h-11"
    />
  );
}
