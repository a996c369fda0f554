/** A public record of statements that say nothing but these texts: to search in many of them without publishing each. */
import { openScratch } from "@/db/connect";
import { stemsOfTexts } from "@/lib/search/stems";
import { indexed } from "@/lib/search/tokens";
import { publicRecordIn } from "./files";
import { sqliteReader } from "./reader";
import * as t from "./schema";

export function recordOfTexts(texts: Iterable<string>, language = "und") {
  const { connection, db } = publicRecordIn(openScratch(":memory:"));
  const speaker = { id: "speaker", slug: "speaker", kind: "person", name: "Somebody", json: "{}" };
  const occasion = { id: "occasion", kind: "speech", title: "A speech", json: "{}" };
  db.insert(t.speakers).values(speaker).run();
  db.insert(t.occasions).values(occasion).run();
  const say = connection.prepare(
    `insert into statements (id, speaker_id, occasion_id, summary, language, json)
     values (?, 'speaker', 'occasion', ?, ?, '{}')`,
  );
  const index = connection.prepare(
    `insert into search_rows (kind, record_id, title, words, notes, names, stems)
     values ('statement', ?, '', ?, '', '', ?)`,
  );
  let id = 0;
  connection.transaction(() => {
    for (const text of texts) {
      say.run(`${id}`, text, language);
      index.run(`${id}`, indexed([text]), stemsOfTexts([{ text, language }]));
      id += 1;
    }
  })();
  return { connection, record: sqliteReader(connection) };
}

/** Numbers from 0 to 1, the same ones every time. */
export function chance(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Texts of made-up words, few of them in nearly all and most in few. */
export function* madeUpTexts(many: number): Generator<string> {
  const random = chance();
  for (let at = 0; at < many; at += 1)
    yield Array.from({ length: 14 }, () => `word${Math.floor(random() ** 4 * 5000)}`).join(" ");
}
