/**
 * How high a frame must be for the card in it, which cannot say so itself without a script: reckoned from its words, a
 * little too high rather than too low. Pure.
 */
import { formLabel } from "@/lib/comparison/form-label";
import { formatEdtf } from "@/lib/dates/format";
import { voiceInText } from "@/lib/people/voice";
import { type CardSide, type CardView, mostOnCard, type StatementCardView } from "@/lib/views/card";
import { beginningOf } from "@/lib/wording";

/** Widths that the code for a card is offered in; the last for a column of a page, however wide. */
export const cardWidths = [360, 480, 640] as const;

const line = { ui: 14, small: 13, words: 16 };
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** Pixels that a text takes on one line. */
function lengthOf(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += wide.test(letter) ? 1.02 : 0.5;
  return units * size;
}

/** Lines at a width: words that no longer fit leave some of it empty. */
const linesOf = (text: string, size: number, width: number) =>
  Math.max(1, Math.ceil((lengthOf(text, size) * 1.05) / width));

/** In pixels, of a card that stands alone in a frame of that width. */
export function cardHeight(card: CardView | StatementCardView | null, width: number): number {
  const inner = Math.min(width, 800) - 2 - 28;
  const row = (height: number) => height + 25;
  const text = (said: string, size: number, step: number, room = inner) =>
    linesOf(said, size, room) * step;
  const foot = row(text("x".repeat(118), line.small, 19.5));
  if (!card) return Math.ceil(row(42) + row(21) + foot);
  const question = row(text(card.matter.question, line.ui, 21));
  const sides = ("side" in card ? [card.side] : [card.claim, card.reply]).map((side) =>
    row(sideHeight(side, inner)),
  );
  const between =
    "side" in card
      ? [
          ...(card.joined.length > 0
            ? [row(card.joined.reduce((sum, each) => sum + text(each, line.ui, 21) + 6, 0))]
            : []),
          ...(card.silence
            ? [row(28 + text(`No reply on record. ${card.silence}`, line.ui, 21, inner - 30))]
            : []),
        ]
      : [
          ...(card.point
            ? [
                row(
                  8 +
                    text(
                      `Met with conditions: ${card.point.row.point.proposition} 9 more points`,
                      line.ui,
                      19.6,
                      inner - 28,
                    ),
                ),
              ]
            : []),
          row(21),
          // How much else the matter has.
          row(19.5),
        ];
  const all = [question, ...sides, ...between, foot];
  return Math.ceil(all.reduce((sum, each) => sum + each, 0) + 6);
}

function sideHeight({ voice, dating, words }: CardSide, inner: number): number {
  const who = `xx ${voiceInText(voice)}, ${formatEdtf(dating?.edtf ?? null)}`;
  const named = linesOf(who, line.small, inner) * 19.5 + 2;
  if (!words) return named + 70;
  const shown = beginningOf(words.text, mostOnCard).text;
  const said = linesOf(`“… ${shown} …”`, line.words, inner - 22) * 22.4 + 6;
  return named + said + linesOf(`${formLabel(words)}, shortened`, line.small, inner) * 19.5 + 2;
}
