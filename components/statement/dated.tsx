/** A date in words; the phrase of a source in it, which stands between marks, runs its own way. */
export function Dated({ children }: { children: string }) {
  return children.split(/(?<=“)([^”]*)(?=”)/u).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
      <bdi key={index}>{part}</bdi>
    ) : (
      part
    ),
  );
}
