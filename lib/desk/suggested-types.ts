/** The type of an answer follows the stances as long as nobody chose it otherwise. */
import { answerView } from "./answer-view";
import type { Entry, EntryAnswer } from "./entry";
import type { ScreenMatter } from "./screen";

/**
 * The entry after a change, each answer of the type that its stances suggest, if it was of the type that they suggested
 * before. That nothing is answered (a non-denial) is for a person to say: there the type stays.
 */
export function withSuggestedTypes(
  before: Entry,
  after: Entry,
  matter: Pick<ScreenMatter, "points" | "statements"> | null,
): Entry {
  if (!matter || after.answers.length === 0) return after;
  const suggested = (entry: Entry, answer: EntryAnswer) => {
    const type = answerView(entry, answer, matter).suggested;
    return type === "non_denial" ? "unclassified" : type;
  };
  const answers = after.answers.map((answer) => {
    const was = before.answers.find(({ key }) => key === answer.key);
    if (was && (was.type !== answer.type || was.type !== suggested(before, was))) return answer;
    if (!was && answer.type !== "unclassified") return answer;
    return { ...answer, type: suggested(after, answer) };
  });
  return { ...after, answers };
}
