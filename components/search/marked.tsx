import { Fragment } from "react";
import type { Piece } from "@/lib/search/passage";

/** A passage with the words that were looked for marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece, index) => {
    const Words = piece.hit ? "mark" : Fragment;
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces never change places
    return <Words key={index}>{piece.text}</Words>;
  });
}
