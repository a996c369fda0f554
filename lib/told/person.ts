/** What programs are told of what a speaker held, point by point. Pure. */
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import type { PointHistory } from "@/lib/people/point-history";
import { urls } from "@/lib/urls";
import { stancePositions } from "@/lib/vocabulary";
import { toldDate, toldText, toldWords } from "./words";

export function toldPositions(points: PointHistory[], absolute: (path: string) => string) {
  return points.map((history) => ({
    point: toldText(history.point.proposition),
    matter: {
      question: history.point.matter.question,
      address: absolute(urls.matter(history.point.matter.slug)),
    },
    isInOrder: history.isInOrder,
    hasUnordered: history.hasUnordered,
    taken: history.taken.map(({ statement, occasion, stance, words, times }) => ({
      statement: statement.id,
      address: absolute(urls.statement(statement.id)),
      stance: stance.position,
      stanceMeans: stancePositions[stance.position].definition,
      said: toldDate(preferredDating(occasion)),
      occasion: toldText(occasion.title),
      words: words && toldWords(words),
      times,
    })),
    changes: history.changes.map(({ words, after }) => ({ what: words, after })),
    takenBack: history.takenBack.map(({ statementId, byId, edtf }) => ({
      statement: statementId,
      by: byId,
      said: formatEdtf(edtf),
    })),
  }));
}

export type ToldPositions = ReturnType<typeof toldPositions>;
