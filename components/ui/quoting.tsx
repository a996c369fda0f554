import { Timed } from "./timed";

/** Sentences of ours that quote: what stands between marks runs its own way, and ours run ours. A line of words alone is theirs. */
export function Quoting({ children }: { children: string }) {
  return children.split(/(?<=“)([^”\n]*)(?=”(?!\n|$))/u).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
      <bdi key={index}>{part}</bdi>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
      <Timed key={index}>{part}</Timed>
    ),
  );
}
