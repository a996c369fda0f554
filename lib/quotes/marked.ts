/** Quotation marks in words of ours, in any script: where they stand, our words would look like somebody else's. */

/** Marks that are always quotation marks; doubled signs that keyboards and TeX make of them are too. */
const always = "＂“”„‟«»‹›「」『』〝〞〟﹁﹂﹃﹄｢｣❝❞❠❮❯❛❜⹂🙶🙷🙸";
/** A straight mark; within a word (צה"ל) it is a letter's, after a figure (5") an inch's. */
const straight = '(?<![\\p{L}\\p{M}\\p{N}])["״]|(?<=[\\p{L}\\p{M}])["״](?!\\p{L})';
const double = new RegExp(`[${always}]|\`\`|''|<<|>>|${straight}`, "gu");
/** Single marks close what they open: alone they are apostrophes. */
const single =
  /(?<![\p{L}\p{M}\p{N}])(?:[‘‚‛](?<curly>[^‘‚‛]{2,}?)[’‘](?![\p{L}\p{N}])|'(?<plain>(?=\p{L})(?:[^']|(?<=\p{L})'(?=\p{L})){2,}?)'(?![\p{L}\p{N}]))/gu;

/** Whether anything stands in quotation marks, or a lone mark opens or closes something. */
export function hasQuotationMarks(text: string): boolean {
  return text.search(double) >= 0 || text.search(single) >= 0;
}

/** What stands between quotation marks, without them; of nested ones the parts. */
export function markedPassages(text: string): string[] {
  const between = text.split(double).filter((_, index) => index % 2 === 1);
  const inSingle = [...text.replace(double, " ").matchAll(single)].map(
    ({ groups }) => groups?.curly ?? groups?.plain ?? "",
  );
  return [...between, ...inSingle].map((passage) => passage.trim()).filter(Boolean);
}

/** The words without their quotation marks, for words of ours that should have had none. */
export function withoutQuotationMarks(text: string): string {
  const without = text
    .replace(double, "")
    .replace(single, (...found) => {
      const { curly, plain } = found.at(-1) as Record<string, string | undefined>;
      return curly ?? plain ?? "";
    })
    .replace(/ {2,}/g, " ")
    .trim();
  // What stood around a mark may make one now.
  return without === text ? text : withoutQuotationMarks(without);
}
