/** Examples of how a search is written, made of the matter that was published last: each finds something. */
import { publicRecord } from "@/db/public/files";
import { writeParts } from "@/lib/search/language";
import { tokensOf } from "@/lib/search/tokens";
import { quotationForms, type RebuttalType, rebuttalWord } from "@/lib/vocabulary";

export interface SearchExample {
  typed: string;
  /** What it finds: a sentence, with a name of the record between its parts. */
  finds: [before: string, name?: string, after?: string];
}

interface Newest {
  speaker: string | null;
  party: string | null;
  topic: string | null;
  type: RebuttalType | null;
  form: keyof typeof quotationForms | null;
  words: string | null;
  year: string | null;
}

const sql = `
  with newest as (select id from matters order by published_at desc, id limit 1),
  said as (select s.* from memberships b join statements s on s.id = b.statement_id
    where b.matter_id = (select id from newest) order by b.number limit 1)
  select (select k.name from said s join statement_speakers y on y.statement_id = s.id
      join speakers k on k.id = y.speaker_id where k.kind <> 'unnamed' limit 1) as speaker,
    (select name from parties where matter_id = (select id from newest) order by place limit 1) as party,
    (select name from matter_topics where matter_id = (select id from newest) order by slug limit 1) as topic,
    (select r.type from pairings p join rebuttals r on r.id = p.rebuttal_id
      where p.matter_id = (select id from newest) order by p.place limit 1) as type,
    (select form from quotations where statement_id = (select id from said) order by place limit 1) as form,
    (select proposition from points where matter_id = (select id from newest) order by place limit 1) as words,
    (select strftime('%Y', first_day / 1000, 'unixepoch') from said) as year
  from newest`;

/** Such examples; none where nothing is on the record. */
export async function listSearchExamples(record = publicRecord()): Promise<SearchExample[]> {
  const [newest] = await record.all<Newest>(sql);
  if (!newest) return [];
  const { speaker, party, topic, type, form, words, year } = newest;
  const { pair, other } = wordsIn(words ?? "");
  const operator = (name: "speaker" | "party" | "topic" | "after", value: string) =>
    writeParts([{ kind: "operator", name, value }]);
  const example = (
    value: string | null | undefined,
    typed: string,
    ...finds: SearchExample["finds"]
  ) => (value ? [{ typed, finds }] : []);
  return [
    ...example(pair, `“${pair}”`, "These words side by side, in this order."),
    ...example(
      other,
      `${other} -“${pair}”`,
      "The word where those words do not stand side by side.",
    ),
    ...example(
      speaker,
      operator("speaker", speaker ?? ""),
      "What ",
      speaker ?? "",
      " said, or part of the name.",
    ),
    ...example(party, operator("party", party ?? ""), "What was said for ", party ?? "", "."),
    ...example(
      topic,
      operator("topic", topic ?? ""),
      "Matters on ",
      topic ?? "",
      ", their points and statements.",
    ),
    ...example(
      type,
      `type:"${type && rebuttalWord(type)}"`,
      "Statements on either side of such a rebuttal.",
    ),
    ...example(form, `form:${form}`, form ? quotationForms[form].definition : ""),
    ...example(
      year,
      operator("after", year ?? ""),
      `Certainly said in ${year} or later; “before:” is up to a day.`,
    ),
  ];
}

/** Two words that stand side by side, the longest such, and one besides. */
function wordsIn(text: string): { pair?: string; other?: string } {
  const tokens = tokensOf(text);
  const pairs = tokens
    .slice(1)
    .map((second, at) => ({ from: tokens[at]?.start ?? 0, to: second.end }));
  const [best] = pairs.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (!best) return {};
  const [other] = tokens
    .filter(({ start, end }) => end <= best.from || start >= best.to)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  return {
    pair: text.slice(best.from, best.to),
    ...(other && { other: text.slice(other.start, other.end) }),
  };
}
