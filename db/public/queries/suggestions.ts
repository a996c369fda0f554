/** What is suggested while somebody types: speakers, matters and topics with a word that begins so. */
import { publicRecord } from "@/db/public/files";
import { longestQuery } from "@/lib/search/language";
import { isUnspaced, tokensOf } from "@/lib/search/tokens";
import { urls } from "@/lib/urls";
import { speakerKinds } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

export interface Suggestion {
  text: string;
  /** What it is, in a few words. */
  of: string;
  href: string;
}

/** Of each kind; and how many titles are looked at, however many begin so. */
const most = { speaker: 4, topic: 2, matter: 3, read: 2000 };

interface Row {
  kind: "speaker" | "matter" | "topic";
  slug: string;
  name: string;
  /** Kind of speaker. */
  detail: keyof typeof speakerKinds | null;
  count: number;
}

/** Of what begins so, those with most statements. */
const sql = `
  with held as materialized (
    select f.kind, f.record_id as id from (
      select rowid as row from search_titles where search_titles match :expression limit ${most.read}) x
    join search_rows f on f.id = x.row)
  select * from (select 'speaker' as kind, k.slug, k.name, k.kind as detail,
      n.statements as count
    from held join speakers k on k.id = held.id join speaker_stats n on n.speaker_id = k.id
    where held.kind = 'speaker'
    order by count desc, length(k.name), k.slug limit ${most.speaker})
  union all
  select * from (select 'topic', key, label, null, count from tallies
    where kind = 'topic' and key >= :topic and key < :topic || '~'
    order by count desc, key limit ${most.topic})
  union all
  select * from (select 'matter', m.slug, m.question, null, v.statements
    from held join matters m on m.id = held.id
    join versions v on v.matter_id = m.id and v.number = m.version where held.kind = 'matter'
    order by v.statements desc, m.slug limit ${most.matter})`;

const words: Record<Row["kind"], (row: Row) => Suggestion> = {
  speaker: ({ name, slug, detail, count }) => ({
    text: name,
    of: `${detail ? speakerKinds[detail].label : "Speaker"}, ${counted(count, "statement")}`,
    href: urls.person(slug),
  }),
  topic: ({ name, slug, count }) => ({
    ...{ text: name, of: `Topic, ${counted(count, "matter")}`, href: urls.topic(slug) },
  }),
  matter: ({ name, slug, count }) => ({
    ...{ text: name, of: `Matter, ${counted(count, "statement")}`, href: urls.matter(slug) },
  }),
};

/** At most nine of them, kind by kind; none for less than two letters of a word. */
export async function listSuggestions(
  typed: string,
  record = publicRecord(),
): Promise<Suggestion[]> {
  const terms = tokensOf([...typed].slice(0, longestQuery).join("")).map(({ term }) => term);
  const last = terms.at(-1);
  if (!last || (terms.length === 1 && [...last].length < 2 && !isUnspaced(last))) return [];
  const rows = await record.all<Row>(sql, {
    expression: terms
      .slice(-6)
      .map((term) => `"${term}" *`)
      .join(" AND "),
    topic: terms.join("-"),
  });
  return rows.map((row) => words[row.kind](row));
}
