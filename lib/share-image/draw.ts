/** Draws a share image, 1,200 by 630: `lib/share-image/sheet.ts` says what, this how large and where. */

import { languageOf } from "@/lib/direction";
import { Canvas, cutTo, fitted, ink, stroke } from "./canvas";
import type { Sheet, SheetJoint, SheetSide, SheetWords } from "./sheet";
import { size } from "./size";
import { type Block, drawing, setText, type TextStyle } from "./text";

const margin = 56;
const paper = "#fbfaf7";
const quiet = "#4a4e57";
const rule = "#828488";
const tints = ["#7e501c", "#655088", "#00646a", "#854472"];
const joint = { width: 196, gap: 28 };

const styles = {
  name: { face: "ui", size: 26, line: 1.25, weight: 650, colour: ink },
  role: { face: "ui", size: 19, line: 1.4, colour: quiet },
  when: { face: "ui", size: 19, line: 1.4, weight: 600, colour: ink },
  form: { face: "ui", size: 17, line: 1.4, colour: quiet },
  word: { face: "ui", size: 26, line: 1.2, weight: 650, colour: ink, align: "centre" },
  stance: { face: "ui", size: 26, line: 1.2, weight: 650, colour: ink },
  lead: { face: "ui", size: 22, line: 1.45, weight: 650, colour: ink },
  more: { face: "ui", size: 22, line: 1.45, colour: quiet },
  mark: { face: "display", size: 34, line: 1.2, weight: 650, colour: ink },
  citation: { face: "ui", size: 16.5, line: 1.4, weight: 500, colour: ink },
  foot: { face: "ui", size: 16.5, line: 1.4, colour: quiet },
} satisfies Record<string, TextStyle>;

/** What is drawn of a sheet, as PNG. */
export async function drawSheet(sheet: Sheet): Promise<Buffer> {
  const page = new Canvas(sheet.isRightToLeft);
  const foot = new Canvas(false);
  const bottom = await drawFoot(foot, sheet);
  const inner = size.width - 2 * margin;
  const title = await fitted(
    sheet.title,
    inner,
    132,
    {
      ...{ face: "display", size: 38, line: 1.15, weight: 650, colour: ink },
      language: sheet.language,
    },
    [38, 32, 27],
  );
  page.text(title, margin, 44);
  const top = 44 + title.height + 22;
  if (sheet.joint) await drawJoined(page, sheet.sides, sheet.joint, top, bottom);
  else await drawApart(page, sheet.sides, top, bottom);
  return composed([page, foot]);
}

async function composed(canvases: Canvas[]): Promise<Buffer> {
  const sharp = await drawing();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="${paper}"/><rect width="100%" height="8" fill="${ink}"/>${canvases.map((it) => it.svg).join("")}</svg>`;
  return sharp(Buffer.from(svg))
    .composite(
      canvases.flatMap(({ texts }) =>
        texts.map(({ block, x, y }) => ({
          input: block.image,
          left: Math.round(x),
          top: Math.round(y),
        })),
      ),
    )
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Name of the record, citation, address; what the record lacks opposite. Returns where the space above ends. */
async function drawFoot(canvas: Canvas, { cited: what, address, doubts }: Sheet): Promise<number> {
  const mark = await setText("Gainsay", 300, styles.mark);
  const end = size.height - 24;
  const inner = size.width - 2 * margin;
  const lacking = doubts.length
    ? await fitted(doubts.join("\n"), 330, 50, { ...styles.foot, align: "end" }, [16.5, 15])
    : null;
  const room = inner - mark.width - 28 - (lacking ? lacking.width + 28 : 0);
  const cited = await citedIn(room, what);
  const at = await fitted(address, room, 26, styles.foot, [16.5, 14, 12]);
  const height = Math.max(cited.height + at.height - 2, mark.height);
  const top = end - height;
  canvas.line(margin, top - 12, size.width - margin, top - 12, stroke(1, rule));
  canvas.text(mark, margin, end - mark.height);
  canvas.text(cited, margin + mark.width + 28, end - at.height - cited.height + 2);
  canvas.text(at, margin + mark.width + 28, end - at.height);
  if (lacking) canvas.text(lacking, size.width - margin - lacking.width, end - lacking.height);
  return top - 12 - 16;
}

/** A citation on one line: what vouches for it stands whole. */
async function citedIn(width: number, { what, as }: Sheet["cited"]): Promise<Block> {
  const height = styles.citation.size * 2;
  const set = (text: string) => setText(text, width, styles.citation);
  const whole = await set(`${what} ${as}`);
  return whole.height <= height ? whole : cutTo(height, what, 2, (head) => set(`${head} … ${as}`));
}

/** Two sides, and what joins them. */
async function drawJoined(
  page: Canvas,
  sides: SheetSide[],
  between: SheetJoint,
  top: number,
  bottom: number,
): Promise<void> {
  const width = (size.width - 2 * margin - joint.width - 2 * joint.gap) / 2;
  await drawSides(page, sides, { width, step: width + joint.width + 2 * joint.gap, top, bottom });
  const x = margin + width + joint.gap;
  const middle = x + joint.width / 2;
  const y = top + 14 + 46;
  const dash = between.isAnswer ? "" : ' stroke-dasharray="9 7"';
  page.line(x - 18, y, middle - 46, y, stroke(2) + dash);
  page.line(middle + 46, y, x + joint.width + 18, y, stroke(2) + dash);
  if (between.isAnswer) {
    page.line(x - 18, y, x - 8, y - 10, stroke(2));
    page.line(x - 18, y, x - 8, y + 10, stroke(2));
  }
  page.svg += `<circle cx="${size.width / 2}" cy="${y}" r="45" ${stroke(2)}/>`;
  page.drawing(`s-${between.sign}`, middle - 28, y - 28, 56, stroke(1.5));
  const word = await setText(between.word, joint.width, styles.word);
  page.text(word, middle - word.width / 2, y + 56);
  const from = y + 56 + word.height + 4;
  if (!between.sentence) return;
  const style: TextStyle = { face: "ui", size: 21, line: 1.35, colour: ink, align: "centre" };
  const sentence = await fitted(
    between.sentence,
    joint.width + 12,
    bottom - from,
    style,
    [21, 18, 16],
  );
  page.text(sentence, middle - sentence.width / 2, from);
}

/** Sides that no reply joins, each with a stance of its own. */
async function drawApart(
  page: Canvas,
  sides: SheetSide[],
  top: number,
  bottom: number,
): Promise<void> {
  const gap = 28;
  const width = (size.width - 2 * margin - (sides.length - 1) * gap) / sides.length;
  await drawSides(page, sides, { width, step: width + gap, top, bottom });
}

/** Whoever speaks is named whole: a long name is set smaller, and over more lines. */
export const setName = (name: string, width: number, small: boolean): Promise<Block> =>
  fitted(name, width, 100, styles.name, small ? [22, 19, 16] : [26, 22, 19, 16]);

interface Frame {
  width: number;
  step: number;
  top: number;
  bottom: number;
}

/** Names, days and forms of all sides share rows, and their words one size. */
async function drawSides(page: Canvas, sides: SheetSide[], frame: Frame): Promise<void> {
  const { width, step, top, bottom } = frame;
  const indent = 37;
  const small = width < 380;
  const heads = await Promise.all(
    sides.map(async ({ name, role, when, form, stance }) => ({
      name: await setName(name, width - indent, small),
      role: role ? await fitted(role, width - indent, 68, styles.role, [19, 17, 16]) : null,
      when: when ? await fitted(when, width - indent, 54, styles.when, [19, 17]) : null,
      form: form ? await fitted(form, width - 28, 50, styles.form, [17, 16]) : null,
      stance: stance ? await setText(stance.word, width - 60, styles.stance) : null,
    })),
  );
  const tallest = (of: (head: (typeof heads)[number]) => Block | null) =>
    Math.max(0, ...heads.map((head) => of(head)?.height ?? 0));
  const name = top + 19;
  const role = name + tallest((head) => head.name);
  const when = role + tallest((head) => head.role);
  const stance = when + tallest((head) => head.when);
  const stanceHeight = tallest((head) => head.stance);
  const form = stance + (stanceHeight ? stanceHeight + 30 : 0) + 14;
  const rows = { name, role, when, stance, form, words: form + tallest((head) => head.form) + 6 };
  const words = await wordsOf(sides, width - 24, bottom - rows.words, small);
  for (const [index, side] of sides.entries()) {
    const head = heads[index];
    if (!head) continue;
    const x = margin + index * step;
    const tint = side.partyIndex === null ? rule : (tints[side.partyIndex] ?? ink);
    page.box(x, top, width, 5, `fill="${tint}"`);
    if (side.partyIndex !== null) drawMark(page, side.partyIndex, x, rows.name + 5, tint);
    page.text(head.name, x + indent, rows.name);
    if (head.role) page.text(head.role, x + indent, rows.role);
    if (head.when) page.text(head.when, x + indent, rows.when);
    if (head.stance && side.stance) {
      page.drawing(`s-${side.stance.sign}`, x - 2, rows.stance + 10, 44, stroke(1.6));
      page.text(head.stance, x + 54, rows.stance + 10 + (44 - head.stance.height) / 2);
    }
    if (head.form && side.words) {
      if (side.words.form)
        page.drawing(icons[side.words.form], x, rows.form + 2, 20, stroke(1.6, quiet));
      page.text(head.form, x + (side.words.form ? 28 : 0), rows.form);
    }
    const block = words[index];
    if (side.words && block) {
      const dots =
        side.words.form === "verbatim" ? "" : ' stroke-dasharray="0 8" stroke-linecap="round"';
      const look = `stroke="${tint}" stroke-width="4"${dots}`;
      page.line(x + 2, rows.words + 4, x + 2, rows.words + block.height - 2, look);
      page.text(block, x + 24, rows.words);
    } else if (side.instead) {
      await drawInstead(page, side.instead, { x, width, top: rows.form + 8, bottom });
    }
  }
}

const icons = { verbatim: "i-quote", reported: "i-reported", paraphrase: "i-paraphrase" } as const;

function drawMark(page: Canvas, index: number, x: number, y: number, tint: string): void {
  if (index < tints.length) {
    page.drawing(`m-${index}`, x, y, 24, `fill="${tint}"`);
    return;
  }
  page.box(x + 1, y + 1, 22, 22, `fill="${ink}"`);
}

/** The words of all sides in one size: the largest that the longest has room in. */
async function wordsOf(
  sides: SheetSide[],
  width: number,
  height: number,
  small: boolean,
): Promise<(Block | null)[]> {
  const sizes = small ? [30, 26, 23, 20] : [52, 42, 34, 27, 22];
  const styleOf = ({ language }: SheetWords, of: number): TextStyle => ({
    ...{ face: "said", size: of, colour: ink, language },
    line: languageOf(language).dir === "rtl" ? 1.55 : 1.27,
  });
  const set = (of: number) =>
    Promise.all(
      sides.map(({ words }) => (words ? setText(words.text, width, styleOf(words, of)) : null)),
    );
  for (const of of sizes) {
    const blocks = await set(of);
    if (blocks.every((block) => block === null || block.height <= height)) return blocks;
  }
  const smallest = sizes.at(-1) ?? 20;
  return Promise.all(
    sides.map(({ words }) =>
      words ? fitted(words.text, width, height, styleOf(words, smallest)) : null,
    ),
  );
}

/** What stands in the place of words, as large as they would be. */
async function drawInstead(
  page: Canvas,
  { lead, more, isGap }: NonNullable<SheetSide["instead"]>,
  at: { x: number; width: number; top: number; bottom: number },
): Promise<void> {
  const inner = at.width - 40;
  const strong = await fitted(lead, inner, 100, styles.lead, [22, 19]);
  const weak = more
    ? await fitted(more, inner, at.bottom - at.top - strong.height - 36, styles.more, [22, 19, 17])
    : null;
  const height = Math.min(
    Math.max(strong.height + (weak?.height ?? 0) + 36, 150),
    at.bottom - at.top,
  );
  if (isGap) {
    page.box(at.x, at.top, at.width, height, `${stroke(1.5, rule)} stroke-dasharray="6 5"`);
  }
  page.text(strong, at.x + 20, at.top + 18);
  if (weak) page.text(weak, at.x + 20, at.top + 18 + strong.height);
}
