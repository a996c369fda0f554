/** What the queries of exports.ts join, by the aliases that their columns name. */

/** Of a side of a pair. */
export const pairTables = (side: "c" | "r", statementId: string) => `
  join statements ${side}s on ${side}s.id = ${statementId}
  join memberships ${side}m on ${side}m.statement_id = ${side}s.id and ${side}m.matter_id = m.id
  join parties ${side}p on ${side}p.id = ${side}m.party_id
  join speakers ${side}k on ${side}k.id = ${side}s.speaker_id`;

/** Of the stance that a side takes on a point, and the words that show it. */
export const stanceTables = (side: "c" | "r", stanceId: string) => `
  left join stances ${side}t on ${side}t.id = ${stanceId}
  left join quotations ${side}q on ${side}q.id = ${side}t.quotation_id
  left join sources ${side}o on ${side}o.id = ${side}q.source_id
  left join captures ${side}c on ${side}c.id = ${side}q.capture_id`;

/** Of a statement `me` as it stands in a matter. */
export const saidTables = `
  join statements s on s.id = me.statement_id
  join parties pa on pa.id = me.party_id
  join speakers k on k.id = s.speaker_id
  left join speakers b on b.id = s.on_behalf_of_id`;

/** Of a pair `p` as it stands in a matter. */
export const matterTables = `
  join matters m on m.id = p.matter_id
  join versions v on v.matter_id = m.id and v.number = m.version
  join rebuttals r on r.id = p.rebuttal_id`;
