/** A text with line feeds alone, whatever ends its lines. By splitting: replacing two million takes five times as long. */
export const withLineFeeds = (text: string): string =>
  text.split("\r\n").join("\n").split("\r").join("\n");
