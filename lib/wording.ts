import { once } from "@/lib/once";

/** "a, b and c", or with "disjunction" "a, b or c". */
export function inList(
  words: string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return listFormat(type).format(words);
}

const listFormat = once(
  (type: "conjunction" | "disjunction") => new Intl.ListFormat("en-GB", { type }),
);

/** "S2 and S4", "S1 to S6": three numbers in a row, or more, are a range. Expects them ascending. */
export function statementNames(statements: readonly { number: number }[]): string {
  const runs: number[][] = [];
  for (const { number } of statements) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return inList(
    runs.flatMap((run) =>
      run.length > 2 ? [`S${run[0]} to S${run.at(-1)}`] : run.map((number) => `S${number}`),
    ),
  );
}

/** "1 statement", "2 statements". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** The beginning of long words, cut between two of them; `isCut` where something is left out. */
export function beginningOf(text: string, most = 280): { text: string; isCut: boolean } {
  const points = [...text];
  if (points.length <= most) return { text, isCut: false };
  const head = points.slice(0, most).join("");
  const lastSpace = head.search(/\s\S*$/u);
  // Scripts without spaces between words are cut where they are.
  const cut = lastSpace > most / 2 ? head.slice(0, lastSpace) : head;
  return { text: cut.replace(/[\s,;:–—-]+$/u, ""), isCut: true };
}

/** The words as they begin a sentence. */
export const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence ends once: not after words that end one themselves, in quotation marks or without. */
export const ended = (words: string) => (/[.!?…。؟]”?$/u.test(words) ? words : `${words}.`);

/** Of a version that only its author vouches for. */
export const notChecked = "Not checked by a second person";

/** Who vouches for a version: "Checked by A. Editor", or that nobody else does. */
export const checkedBy = (approvedBy: string | null) =>
  approvedBy ? `Checked by ${approvedBy}` : notChecked;
