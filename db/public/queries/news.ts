/** Reads what became of matters, version by version, the newest first: what feeds tell. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import type { NewsItem } from "@/lib/feeds/news";
import { withheldText } from "@/lib/versions/commitments";
import type { CorrectionKind } from "@/lib/vocabulary";

/** Whose news: of all matters, of one, of those in which somebody speaks, of a topic. */
export type NewsOf = { of: "record" } | { of: "matter" | "person" | "topic"; slug: string };

/** So many versions a feed holds. */
export const newsInFeed = 30;

const kept = "kind in ('publication', 'correction', 'withdrawal')";

/** Which versions, the newest first; of people and topics the current ones alone, of as many matters. */
const versionsOf: Record<NewsOf["of"], string> = {
  record: `select matter_id, number, kind, position from changes where ${kept}
    order by position desc limit :limit`,
  matter: `select matter_id, number, kind, position from changes
    where ${kept} and matter_id = (select matter_id from versions where slug = :slug limit 1)
    order by position desc limit :limit`,
  person: `select c.matter_id, c.number, c.kind, c.position from (
      select m.id, m.version from speakers k
      join matter_records r on r.record_table = 'speakers' and r.record_id = k.id
      join matters m on m.id = r.matter_id
      where k.slug = :slug order by m.published_at desc limit :limit) m
    join changes c on c.matter_id = m.id and c.number = m.version and c.${kept}
    order by c.position desc`,
  topic: `select c.matter_id, c.number, c.kind, c.position from (
      select m.id, m.version from matter_topics t join matters m on m.id = t.matter_id
      where t.slug = :slug order by m.published_at desc limit :limit) m
    join changes c on c.matter_id = m.id and c.number = m.version and c.${kept}
    order by c.position desc`,
};

interface Row extends Omit<NewsItem, "correction" | "added" | "question"> {
  question: string | null;
  correctionKind: CorrectionKind | null;
  correctionWhat: string | null;
  correctionReason: string | null;
  added: string;
}

/** The newest versions. An exchange that the record shows no more is none of the news. */
export async function listNews(
  asked: NewsOf,
  record: Reader = publicRecord(),
): Promise<NewsItem[]> {
  const rows = await record.all<Row>(
    `with news as (${versionsOf[asked.of]})
    select v.matter_id, v.slug, x.text as question, v.number, v.published_at, v.approved_by, n.kind,
      v.correction_kind, v.correction_what, v.correction_reason, v.withdrawal, v.statements, v.rebuttals,
      case when v.withdrawal is null then (
        select json_group_array(json_object('id', p.rebuttal_id, 'title', p.title) order by p.place)
        from json_each(v.document, '$.rebuttals') r
        join pairings p on p.matter_id = v.matter_id and p.rebuttal_id = r.value ->> 'id'
        where p.rebuttal_id not in (select o.value ->> 'id'
          from versions b, json_each(b.document, '$.rebuttals') o
          where b.matter_id = v.matter_id and b.number = v.number - 1 and b.withdrawal is null))
      else '[]' end as added
    from news n join versions v on v.matter_id = n.matter_id and v.number = n.number
    left join texts x on x.commitment = v.question
    order by n.position desc`,
    { limit: newsInFeed, ...("slug" in asked && { slug: asked.slug }) },
  );
  return rows.map(
    ({ correctionKind, correctionWhat, correctionReason, question, added, ...row }) => ({
      ...row,
      question: question ?? withheldText,
      correction: correctionKind && {
        kind: correctionKind,
        what: correctionWhat ?? "",
        reason: correctionReason ?? "",
      },
      added: JSON.parse(added) as NewsItem["added"],
    }),
  );
}
