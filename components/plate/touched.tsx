/**
 * What choosing a point does to a page, without a script: where a row of it is the target (`#p1`), the words that speak
 * to it are washed on both sides, and all others step back. Rows carry `data-point`, words `data-points`.
 */
export function Touched({ points }: { points: number[] }) {
  if (points.length === 0) return null;
  const chosen = (number: number) => `body:has([data-point="${number}"]:target)`;
  const words = points.map((number) => `${chosen(number)} [data-points~="${number}"]`).join(",");
  const numbers = points.map((number) => `${chosen(number)} a[data-n="${number}"]`).join(",");
  return (
    <style>
      {[
        "body:has([data-point]:target) [data-said]{color:var(--color-ink-3)}",
        `:is(${words}),body [data-point]:target [data-said]{color:var(--color-ink);background:color-mix(in srgb,var(--p) 22%,var(--color-paper));border-bottom:2px solid var(--p);box-decoration-break:clone}`,
        `:is(${words}) [data-said]{color:inherit}`,
        `:is(${numbers}){color:var(--color-paper);background:var(--color-ink);border-color:var(--color-ink)}`,
      ].join("")}
    </style>
  );
}
