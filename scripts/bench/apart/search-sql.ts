/** The least that a search can ask of the record: the best 20 by bm25 with a snippet, and what they stand for. */
export const rawSearch = `
  with found as (select rowid as id, rank, snippet(search, 1, '[', ']', '…', 20) as snippet
    from search where search match ? order by rank limit 20)
  select f.kind, f.record_id, found.snippet, q.text, k.name
  from found join search_rows f on f.id = found.id
    left join statements s on s.id = f.record_id
    left join quotations q on q.statement_id = s.id and q.place = 1
    left join speakers k on k.id = s.speaker_id
  order by found.rank`;
