/**
 * Fills an empty data folder with a large made-up record, to measure on: tsx scripts/make-record.ts [STATEMENTS]
 * The same number always makes the same words. Sizes are heavy-tailed: one matter of 2,000 statements (or a fiftieth of
 * them all), many of five; a few speakers who speak everywhere, many who speak once. Rows are written in bulk, without
 * an entry in the log for each record: `verify` would say so.
 */
import { catchUp } from "@/db/catch-up";
import { type Desk, inTransaction, openDesk, type Tx } from "@/db/desk/desk";
import { getMatterDocument } from "@/db/desk/queries/document";
import { users } from "@/db/desk/schema";
import { appendEntry } from "@/db/desk/write";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { readSettings } from "@/lib/env";
import { newPublicId } from "@/lib/public-id";
import { commitmentOf, type TextPlace } from "@/lib/versions/commitments";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
import { sealDocument } from "@/lib/versions/version";

const maker = "record-maker";
const day = 86_400_000;
const firstDay = Date.UTC(2015, 0, 1);

/** Even numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(7);
const upTo = (count: number) => Math.floor(random() * count);
/** Few of the first, many of the last: what everybody uses comes early. */
const oftenEarly = (count: number) => Math.floor(count * random() ** 3);

const syllables = "ba ce di fo gu ka le mi no pu ra se ti vo wy xa ze cho dra ble".split(" ");
const words = Array.from({ length: 4_000 }, (_, index) =>
  [index % 20, Math.floor(index / 20) % 20, Math.floor(index / 400)]
    .map((place) => syllables[place])
    .join(""),
);
const sentence = (length: number) => {
  const text = Array.from({ length }, () => words[oftenEarly(words.length)]).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** How many statements each matter holds. */
function* sizesOf(statements: number): Generator<number> {
  let left = statements;
  for (let size = Math.min(2_000, Math.ceil(statements / 50)); left > 0; ) {
    const taken = Math.min(size, left);
    yield taken;
    left -= taken;
    size = Math.min(800, 5 + Math.floor(5 / (random() + 0.006)));
  }
}

/** Inserts rows into a table, prepared once for each set of columns. Returns the inner key. */
function inserter(desk: Desk) {
  const prepared = new Map<string, ReturnType<Desk["connection"]["prepare"]>>();
  return (table: string, row: Record<string, string | number | null>): number => {
    const columns = Object.keys(row);
    const key = `${table} ${columns}`;
    const statement =
      prepared.get(key) ??
      desk.connection.prepare(
        `insert into ${table} (${columns}) values (${columns.map((name) => `@${name}`)})`,
      );
    prepared.set(key, statement);
    return Number(statement.run(row).lastInsertRowid);
  };
}

function makeDesk(desk: Desk, statements: number): void {
  const insert = inserter(desk);
  const add = (table: string, row: Record<string, string | number | null>) =>
    insert(table, { public_id: newPublicId(), ...row });

  const speakers = Array.from({ length: Math.ceil(statements / 20) }, (_, index) => {
    const name = `${sentence(1).slice(0, -1)} ${sentence(1).slice(0, -1)}`;
    const speaker = add("speakers", { slug: `speaker-${index + 1}`, kind: "person", name });
    add("offices", { speaker_id: speaker, title: "Minister", from_edtf: "2014" });
    return speaker;
  });
  const topics = Array.from({ length: 40 }, (_, index) =>
    add("topics", { slug: `topic-${index + 1}`, name: `Topic ${index + 1}` }),
  );

  let number = 0;
  for (const size of sizesOf(statements)) {
    number += 1;
    const question = `Is it so that ${sentence(6).slice(0, -1).toLowerCase()}?`;
    const matter = add("matters", { slug: `matter-${number}`, question, summary: sentence(15) });
    add("matter_topics", { matter_id: matter, topic_id: topics[oftenEarly(topics.length)] ?? 1 });
    const parties = Array.from({ length: size > 100 ? 4 : 2 }, (_, place) =>
      add("parties", {
        ...{ matter_id: matter, name: `Party ${place + 1}` },
        ...{ position_in_short: sentence(8), place: place + 1 },
      }),
    );
    const points = Array.from({ length: Math.min(40, 2 + Math.floor(size / 8)) }, (_, place) =>
      add("points", { matter_id: matter, proposition: sentence(7), place: place + 1 }),
    );
    let source = 0;
    let capture = 0;
    let claim = 0;
    let claimed: number[] = [];
    const texts = Array.from({ length: size }, () => sentence(12 + upTo(25)));
    for (const [index, text] of texts.entries()) {
      if (index % 4 === 0) {
        const article = texts.slice(index, index + 4).join(" ");
        source = add("sources", {
          ...{ kind: "article", level: "secondary", title: sentence(6), publisher: sentence(2) },
          ...{ url: `https://news.example/${number}/${index}`, published_at: "2020-01-01" },
          language: "en",
        });
        capture = add("captures", {
          ...{ source_id: source, method: "pasted", extent: "whole", status: "captured" },
          ...{ captured_at: "2020-01-02T00:00:00.000Z", bytes_sha256: sha256(article) },
          ...{ byte_length: article.length, extracted_text: article, text_sha256: sha256(article) },
        });
      }
      const start = texts.slice(index - (index % 4), index).join(" ").length + (index % 4 ? 1 : 0);
      const said = firstDay + upTo(4_000) * day;
      const edtf = new Date(said).toISOString().slice(0, 10);
      const occasion = add("occasions", { kind: "speech", title: sentence(4) });
      add("datings", {
        ...{ occasion_id: occasion, source_id: source, preferred: 1, edtf },
        ...{ earliest: said, latest: said + day - 1 },
      });
      const statement = add("statements", {
        speaker_id: speakers[oftenEarly(speakers.length)] ?? 1,
        ...{ speaker_role: "Minister", occasion_id: occasion, summary: sentence(12) },
        language: "en",
      });
      const quotation = add("quotations", {
        ...{ statement_id: statement, form: "verbatim", text, language: "en", position: 1 },
        ...{ source_id: source, capture_id: capture, start_at: start },
        ...{ end_at: start + text.length, prefix: "", suffix: "" },
      });
      add("memberships", {
        ...{ matter_id: matter, statement_id: statement, number: index + 1 },
        party_id: parties[index % parties.length] ?? 1,
      });
      const stance = (point: number, position: string) =>
        add("stances", {
          ...{ statement_id: statement, point_id: point, position, quotation_id: quotation },
          ...{ span_start: 0, span_end: 10 },
        });
      if (index % 2 === 0) {
        claim = statement;
        const first = upTo(points.length);
        claimed = [points[first] ?? 1, points[(first + 1) % points.length] ?? 1];
        for (const point of claimed) stance(point, "asserts");
      } else {
        stance(claimed[0] ?? 1, random() < 0.7 ? "denies" : "sets_conditions");
        const raised = points[upTo(points.length)] ?? 1;
        if (!claimed.includes(raised)) stance(raised, "asserts");
        add("rebuttals", {
          ...{ claim_id: claim, reply_id: statement, type: "disputes", addressed_via: "claim" },
        });
      }
    }
  }
}

function publishAll(desk: Desk, tx: Tx): void {
  const insert = inserter(desk);
  const committed = new Map<string, string>();
  const commit = (place: TextPlace, text: string) => {
    const key = `${place.recordId} ${place.field}`;
    const held = committed.get(key);
    if (held) return held;
    const salt = sha256(key).slice(0, 32);
    const commitment = commitmentOf(salt, text);
    insert("commitments", {
      commitment,
      record_id: place.recordId,
      field: place.field,
      salt,
      text,
    });
    committed.set(key, commitment);
    return commitment;
  };
  const matters = desk.connection.prepare("select id, public_id from matters").raw().all();
  for (const [id, publicId] of matters as [number, string][]) {
    const sealed = sealDocument(getMatterDocument(desk.db, publicId), commit);
    const at = new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString();
    const version = newPublicId();
    insert("versions", {
      ...{ public_id: version, matter_id: id, number: 1, published_at: at, published_by: maker },
      ...{ document: sealed.skeleton, hash: sealed.hash },
    });
    for (const [recordId, fingerprint] of sharedFingerprints(sealed.skeleton)) {
      insert("published_records", { matter_id: id, record_id: recordId, fingerprint });
    }
    appendEntry(tx, {
      ...{ at, actor: maker, action: "publish", recordTable: "versions", recordId: version },
      ...{ beforeHash: null, afterHash: sha256(canonicalJson(version)) },
    });
  }
}

const { dataFolder } = readSettings();
const statements = Number(process.argv[2] ?? 100_000);
const desk = openDesk(dataFolder);
if (desk.connection.prepare("select 1 from matters").get()) {
  console.error(`${dataFolder} holds a record already; name an empty folder with GAINSAY_DATA.`);
  process.exit(2);
}
desk.db
  .insert(users)
  .values({ id: maker, name: "Record maker", email: "maker@gainsay.invalid", role: "editor" })
  .onConflictDoNothing()
  .run();
desk.connection.pragma("synchronous = OFF");
const timed = <T>(what: string, work: () => T): T => {
  const start = performance.now();
  const made = work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return made;
};
timed("working records", () => desk.connection.transaction(() => makeDesk(desk, statements))());
timed("versions", () => inTransaction(desk, (tx) => publishAll(desk, tx)));
const versions = timed("public record", () => catchUp(desk, dataFolder));
console.log(`${statements} statements in ${versions} matters, at ${dataFolder}.`);
desk.connection.close();
