/** Pieces of a text, such as the marked and unmarked ones of a passage, as one text. */
export const textOfPieces = (pieces: readonly { text: string }[]): string =>
  pieces.map(({ text }) => text).join("");
