import { Mono } from "@/components/ui/mono";

/** A sentence of the document, with what stands between backticks set as what machines read. */
export function Ticked({ children }: { children: string }) {
  return children.split("`").map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence keep their places.
      <Mono as="code" key={index}>
        {piece}
      </Mono>
    ) : (
      piece
    ),
  );
}
