/**
 * Words from tables often carry the marks of Markdown: links and emphasis. What is read is their text, as of a page's
 * HTML: the marks are taken off, and whatever is no mark stays (CommonMark 0.31, inline links, images and emphasis).
 */

/** A mark that is taken off, and the text of a link that stays; the rest of a line is left alone. */
interface Cut {
  from: number;
  to: number;
}

const escapable = /[!-/:-@[-`{-~]/;
const wordy = /[\p{L}\p{N}]/u;
const space = /\s/u;

/** Where the address in brackets after a link's text ends, given where it opens; -1 where there is none. */
function endOfTarget(text: string, open: number): number {
  if (text[open] !== "(") return -1;
  let depth = 0;
  for (let at = open; at < text.length && at - open < longestTarget; at += 1) {
    const sign = text[at];
    // The next link begins: this one never ended.
    if (sign === "\n" || sign === "[") return -1;
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") {
      depth -= 1;
      if (depth === 0) return isTarget(text.slice(open + 1, at)) ? at + 1 : -1;
    }
  }
  return -1;
}

/** Longer addresses are none: every opening bracket is looked at so far and no farther. */
const longestTarget = 2_000;

/** An address, with or without a title; a remark in round brackets is none. */
const isTarget = (inside: string) =>
  /^\s*(?:<[^<>\s]*>|(?:[a-z][a-z0-9+.-]*:|\/|#|www\.)\S*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/i.test(
    inside,
  );

/** The marks of links and images: the brackets around their text, and the address. */
function linkCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\" && escapable.test(text[at + 1] ?? "")) at += 1;
    else if (text[at] === "[") open.push(at);
    else if (text[at] === "]") {
      const start = open.pop();
      if (start === undefined) continue;
      const end = endOfTarget(text, at + 1);
      if (end < 0) continue;
      const image = text[start - 1] === "!" ? 1 : 0;
      cuts.push({ from: start - image, to: start + 1 }, { from: at, to: end });
      at = end - 1;
    }
  }
  return cuts;
}

interface Run {
  sign: string;
  from: number;
  left: number;
}

/** The marks of emphasis: stars and low lines in pairs, as they lean on words. */
function emphasisCuts(text: string, isCut: (at: number) => boolean): Cut[] {
  const cuts: Cut[] = [];
  const open: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (isCut(at)) continue;
    if (sign === "\\" && escapable.test(text[at + 1] ?? "")) {
      at += 1;
      continue;
    }
    if (sign !== "*" && sign !== "_") continue;
    let to = at;
    while (text[to] === sign) to += 1;
    const [before, after] = [text[at - 1] ?? " ", text[to] ?? " "];
    const leansRight = !space.test(after) && (wordy.test(after) || !wordy.test(before));
    const leansLeft = !space.test(before) && (wordy.test(before) || !wordy.test(after));
    const inWord = sign === "_" && wordy.test(before) && wordy.test(after);
    let length = to - at;
    let from = at;
    while (leansLeft && !inWord && length > 0) {
      const opener = open.findLastIndex((run) => run.sign === sign && run.left > 0);
      const run = open[opener];
      if (!run) break;
      const taken = Math.min(run.left, length, 2);
      cuts.push({ from: run.from + run.left - taken, to: run.from + run.left });
      cuts.push({ from, to: from + taken });
      run.left -= taken;
      from += taken;
      length -= taken;
      open.length = run.left > 0 ? opener + 1 : opener;
    }
    if (leansRight && !inWord && length > 0 && open.length < mostOpen) {
      open.push({ sign, from, left: length });
    }
    at = to - 1;
  }
  return cuts;
}

/** Emphasis within emphasis: deeper than this nobody writes. */
const mostOpen = 20;

/** The text without its marks. Escaped signs stand for themselves. Linear in the text. */
export function withoutMarkdown(text: string): string {
  if (!/[[*_\\]/.test(text)) return text;
  const links = linkCuts(text);
  const inLink = new Uint8Array(text.length);
  for (const { from, to } of links) inLink.fill(1, from, to);
  const gone = inLink.slice();
  for (const { from, to } of emphasisCuts(text, (at) => inLink[at] === 1)) gone.fill(1, from, to);
  let plain = "";
  for (let at = 0; at < text.length; at += 1) {
    const isEscape = text[at] === "\\" && escapable.test(text[at + 1] ?? "") && gone[at] === 0;
    if (gone[at] === 1) continue;
    if (isEscape) at += 1;
    plain += text[at];
  }
  return plain;
}
