/** For the test of random acts: somebody who does anything that the desk lets them do, by a seed. */
import { desc, isNull } from "drizzle-orm";
import { catchUp, rebuild } from "@/db/catch-up";
import { loggedTables } from "@/db/desk/logged-tables";
import { makeAllPending } from "@/db/desk/mutations/carry";
import { chooseFront } from "@/db/desk/mutations/front";
import * as matters from "@/db/desk/mutations/matters";
import { mergeRecords } from "@/db/desk/mutations/merges";
import { moveStatement } from "@/db/desk/mutations/moves";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { addOffice, addSpeaker, changeSpeaker } from "@/db/desk/mutations/people";
import { splitPoint } from "@/db/desk/mutations/points-apart";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import { lookAtRecheck, recordRecheck } from "@/db/desk/mutations/rechecks";
import { removals } from "@/db/desk/mutations/removals";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import {
  addQuotation,
  changeStatement,
  linkRebuttal,
  logStatement,
} from "@/db/desk/mutations/statements";
import { undoMerge } from "@/db/desk/mutations/undo";
import { planRemoval } from "@/db/desk/queries/removals";
import { latestVersion, latestVersions, versionDocument } from "@/db/desk/queries/versions";
import * as t from "@/db/desk/schema";
import { derivedAnew } from "@/db/public/derived/derived.fixture";
import { loggedHouse, soloEditor } from "@/db/test-support";
import { verify } from "@/db/verify";
import { withhold } from "@/db/withholding.fixture";
import { mergeKinds } from "@/lib/desk/merging";
import type { removableKinds } from "@/lib/desk/removal";
import type { MatterDocument } from "@/lib/document/document";
import { ConflictError, GateError, InputError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { pageAddressesOf } from "@/lib/review/shown-pages";
import { keysOf, rebuttalTypes, stancePositions } from "@/lib/vocabulary";
import { danglingIn, stands } from "./random-acts-look.fixture";

type Table = keyof typeof loggedTables;

/** Numbers that follow from a seed (mulberry32). */
function numbers(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the desk may answer to somebody who tries anything. */
const refusals = [InputError, GateError, ConflictError, NotAllowedError, NotFoundError];

export class Actor {
  readonly #house = loggedHouse();
  readonly #editor = soloEditor(this.#house);
  readonly #next: () => number;
  readonly #seed: number;
  readonly #story: string[] = [];
  /** Every address that readers ever had. */
  readonly #addresses = new Set<string>();
  /** Acts that were done at least once. */
  readonly done = new Set<string>();

  /**
   * With `withholds`, words are withheld as well, which working records still hold: the desk has no way yet to take them
   * out of those, as `verify` says.
   */
  constructor(seed: number, { withholds = false } = {}) {
    this.#seed = seed;
    if (withholds) this.#acts.push(...this.#times(3, "withhold", () => this.#withhold()));
    this.#next = numbers(seed);
    this.#keepAddresses();
    for (const question of ["Is it so?", "Was it so?"]) {
      const { publicId: matter } = matters.openMatter(this.#editor, {
        question,
        summary: "It is asked.",
      });
      for (const name of ["They", "Others"]) {
        matters.addParty(this.#editor, { matter, name, positionInShort: "It is so." });
      }
      matters.addPoint(this.#editor, { matter, proposition: "It is so" });
    }
  }

  /** Where the house keeps its databases. */
  get folder(): string {
    return this.#house.folder;
  }

  /** Has the public record made anew. */
  rebuild(): void {
    rebuild(this.#house.desk, this.#house.folder);
  }

  /** What was done, for whoever reads a failure. */
  told(): string {
    return `seed ${this.#seed}, after ${this.#story.length} acts: ${this.#story.slice(-12).join("; ")}`;
  }

  /** Tries one act; what the desk refuses is refused. Throws what nobody foresaw, with the story so far. */
  act(): void {
    const [name, work] = this.#pick(this.#acts);
    try {
      work();
      this.done.add(name);
      this.#story.push(name);
    } catch (error) {
      this.#story.push(`(${name})`);
      if (refusals.some((kind) => error instanceof kind)) return;
      throw new Error(`${this.told()}: ${error instanceof Error ? error.stack : error}`);
    }
  }

  /** What `verify` finds: the log, the records, the versions, and the public record against one made anew. */
  verified(): string[] {
    const derived = Object.entries(derivedAnew(this.#house.folder));
    return [
      ...verify(this.#house.folder),
      ...derived.map(([table, rows]) => `${table} made anew: ${JSON.stringify(rows)}`),
    ];
  }

  /** Ids that a published document names and does not hold. */
  danglingIds(): string[] {
    return this.#documents().flatMap(danglingIn);
  }

  /** Addresses that readers had, or that a published document names, and where nothing is told any more. */
  async lostAddresses(): Promise<string[]> {
    this.#keepAddresses();
    const lost: string[] = [];
    for (const address of this.#addresses)
      if (!(await stands(this.#house.folder, address))) lost.push(address);
    return lost;
  }

  #documents(): MatterDocument[] {
    const { db } = this.#house.desk;
    return latestVersions(db)
      .filter(({ withdrawal }) => withdrawal === null)
      .map(({ document }) => versionDocument(db, document));
  }

  #keepAddresses(): void {
    for (const document of this.#documents()) {
      this.#addresses.add(`/matters/${document.matter.slug}`);
      for (const address of pageAddressesOf(document)) this.#addresses.add(address);
    }
  }

  #pick<T>(from: T[]): T {
    const found = from[Math.floor(this.#next() * from.length)];
    // Nothing of the kind is there: as if somebody named what is not.
    if (found === undefined) throw new InputError([{ field: "", message: "There is none." }]);
    return found;
  }

  #rows<N extends Table>(name: N) {
    return this.#house.desk.db.select().from(loggedTables[name]).all() as {
      id: number;
      publicId: string;
      revision: number;
    }[];
  }

  readonly #id = (name: Table) => this.#pick(this.#rows(name)).publicId;
  readonly #name = () =>
    `${this.#pick(["Ann", "Bob", "Cem", "Dia"])} ${this.#pick(["Ash", "Birch", "Cedar"])}`;

  #partyOf(matter: string): string {
    const key = this.#rows("matters").find(({ publicId }) => publicId === matter)?.id;
    const { db } = this.#house.desk;
    return this.#pick(
      db
        .select()
        .from(t.parties)
        .all()
        .filter((row) => row.matterId === key),
    ).publicId;
  }

  #publish(matter: string): void {
    const change = { kind: "update", what: "It changed.", reason: "It was wrong." } as const;
    submitForReview(this.#editor, { matter, change });
    publishMatter(this.#editor, { matter, change });
    makeAllPending(this.#house.desk);
    catchUp(this.#house.desk, this.#house.folder);
    this.#keepAddresses();
  }

  #remove(kind: (typeof removableKinds)[number], record: string): void {
    const matter = kind === "matter" ? record : this.#id("matters");
    const { seen } = planRemoval(this.#house.desk.db, kind, matter, record, new Map());
    removals[kind](this.#editor, {
      ...{ matter, seen, also: [], point: record, party: record, statement: record },
    });
  }

  #withhold(): void {
    const { desk, folder } = this.#house;
    const published = latestVersions(desk.db).map(({ document }) => document);
    const { commitments } = t;
    const held = desk.db.select().from(commitments).where(isNull(commitments.withheldAt)).all();
    const shown = held.filter(({ commitment }) => published.some((it) => it.includes(commitment)));
    withhold(desk, this.#pick(shown).commitment, this.#editor.actorId);
    catchUp(desk, folder);
  }

  /** Asks the address of a capture again, as it were, and has somebody look at what was not there. */
  #recheck(): void {
    const { db } = this.#house.desk;
    const capture = this.#pick(this.#rows("captures"));
    const words = db.select().from(t.quotations).all();
    const lookedFor = words.filter((row) => row.captureId === capture.id);
    const missing = lookedFor.filter(() => this.#next() < 0.3);
    const outcome = missing.length > 0 ? ("changed" as const) : ("still_there" as const);
    const { publicId: recheck } = recordRecheck(this.#editor, {
      capture: capture.publicId,
      found: {
        ...{ outcome, movedTo: null, reason: null },
        missing: missing.map(({ publicId }) => ({ quotation: publicId, nearest: null })),
        lookedFor: lookedFor.map(({ publicId }) => publicId),
      },
      tags: {},
    });
    if (outcome === "changed")
      lookAtRecheck(this.#editor, { recheck, finding: "holds", note: null });
    catchUp(this.#house.desk, this.#house.folder);
  }

  /** Often what there is much of at a desk. */
  readonly #acts: [string, () => void][] = [
    ...this.#times(5, "log", () => {
      const matter = this.#id("matters");
      const occasion = this.#pick([
        () => this.#id("occasions"),
        () => addOccasion(this.#editor, { kind: "speech", title: `At ${this.#name()}’s` }).publicId,
      ])();
      const source = this.#id("sources");
      addDating(this.#editor, {
        occasion,
        source,
        edtf: this.#pick(["2026-01-01", "2026-01", ""]) || null,
        preferred: true,
      });
      const summary = this.#pick(["It is so.", "It is not so.", "It was so."]);
      const speaker = this.#id("speakers");
      const statement = logStatement(this.#editor, { speaker, occasion, summary }).publicId;
      const words = { statement, form: "paraphrase" as const, text: summary, language: "en" };
      addQuotation(this.#editor, { ...words, source });
      matters.placeStatement(this.#editor, { matter, statement, party: this.#partyOf(matter) });
    }),
    ...this.#times(3, "quote", () => {
      const source = this.#id("sources");
      const text = `${this.#name()} said so.`;
      const { publicId: capture } = addCapture(this.#editor, { source, extent: "excerpt", text });
      const words = { form: "reported" as const, text: text.slice(0, -1), language: "en" };
      addQuotation(this.#editor, { ...words, statement: this.#id("statements"), source, capture });
    }),
    ...this.#times(4, "link", () => {
      const [type, via] = [this.#pick(keysOf(rebuttalTypes)), "not_stated" as const];
      const [claim, reply] = [this.#id("statements"), this.#id("statements")];
      linkRebuttal(this.#editor, { claim, reply, type, addressedVia: via });
    }),
    ...this.#times(5, "stance", () => {
      const { db } = this.#house.desk;
      const place = this.#pick(db.select().from(t.memberships).all());
      const points = db.select().from(t.points).all();
      const point = this.#pick(points.filter((row) => row.matterId === place.matterId)).publicId;
      const said = this.#rows("statements").find(({ id }) => id === place.statementId);
      const statement = said?.publicId ?? "";
      const position = this.#pick(keysOf(stancePositions));
      takeStance(this.#editor, { statement, point, position, quotation: this.#wordsOf(statement) });
    }),
    ...this.#times(2, "speaker", () => {
      const description = this.#name();
      const added = addSpeaker(this.#editor, { kind: "person", name: this.#name(), description });
      addOffice(this.#editor, { speaker: added.publicId, title: "Minister", from: null, to: null });
    }),
    ...this.#times(2, "source", () => {
      const upstream = this.#pick([null, { source: this.#id("sources"), hop: "reports" as const }]);
      const title = `A report by ${this.#name()}`;
      addSource(this.#editor, { kind: "article", level: "secondary", title, upstream });
    }),
    ...this.#times(1, "point", () => {
      matters.addPoint(this.#editor, { matter: this.#id("matters"), proposition: this.#name() });
    }),
    ...this.#times(6, "merge", () => {
      const kind = this.#pick([...mergeKinds]);
      mergeRecords(this.#editor, { kind, keep: this.#id(kind), gone: this.#id(kind) });
    }),
    ...this.#times(3, "merge what is alike", () => {
      const kind = this.#pick(["speakers", "occasions"] as const);
      mergeRecords(this.#editor, { kind, keep: this.#id(kind), gone: this.#id(kind) });
      const by = this.#pick(this.#rows("speakers")).id;
      const { db } = this.#house.desk;
      const theirs = db
        .select()
        .from(t.statements)
        .all()
        .filter((row) => row.speakerId === by);
      const [keep, gone] = [this.#pick(theirs), this.#pick(theirs)];
      mergeRecords(this.#editor, { kind: "statements", keep: keep.publicId, gone: gone.publicId });
    }),
    ...this.#times(4, "undo", () => {
      const { db } = this.#house.desk;
      const open = db.select().from(t.rearrangements).where(isNull(t.rearrangements.undoneAt));
      const newest = open.orderBy(desc(t.rearrangements.id)).limit(4).all();
      undoMerge(this.#editor, { act: this.#pick(newest).publicId });
    }),
    ...this.#times(2, "split", () => {
      const point = this.#pick(this.#rows("points"));
      const { db } = this.#house.desk;
      const held = db
        .select()
        .from(t.stances)
        .all()
        .filter((row) => row.pointId === point.id);
      const stances = held.filter(() => this.#next() < 0.5).map(({ publicId }) => publicId);
      splitPoint(this.#editor, { point: point.publicId, proposition: this.#name(), stances });
    }),
    ...this.#times(2, "move", () => {
      const [statement, to] = [this.#id("statements"), this.#id("matters")];
      const from = this.#pick([null, this.#id("matters")]);
      const { db } = this.#house.desk;
      const seen = from ? planRemoval(db, "statement", from, statement, new Map()).seen : "";
      moveStatement(this.#editor, { statement, to, party: this.#partyOf(to), from, seen });
    }),
    ...this.#times(3, "remove", () => {
      const [kind, table] = this.#pick([
        ["point", "points"],
        ["statement", "statements"],
        ["party", "parties"],
      ] as const);
      this.#remove(kind, this.#id(table));
    }),
    ...this.#times(3, "correct", () => {
      const speaker = this.#pick(this.#rows("speakers"));
      const record = { record: speaker.publicId, revision: speaker.revision };
      changeSpeaker(this.#editor, { ...record, fields: { name: this.#name() } });
      const { publicId, revision } = this.#pick(this.#rows("statements"));
      const fields = { summary: this.#pick(["It is so.", "It is so indeed."]) };
      changeStatement(this.#editor, { record: publicId, revision, fields });
    }),
    ...this.#times(2, "address", () => {
      const { publicId: record, revision } = this.#pick(this.#rows("matters"));
      const slug = `${this.#name()} ${Math.floor(this.#next() * 1000)}`;
      const changed = { record, revision, slug: slug.toLowerCase().replaceAll(" ", "-") };
      matters.changeAddress(this.#editor, changed);
    }),
    ...this.#times(2, "recheck", () => this.#recheck()),
    ...this.#times(1, "lead", () => {
      const { publicId: matter } = this.#pick(this.#rows("matters"));
      chooseFront(this.#editor, { matter: this.#pick([null, matter]) });
      catchUp(this.#house.desk, this.#house.folder);
    }),
    ...this.#times(8, "publish", () => this.#publish(this.#id("matters"))),
    ...this.#times(1, "withdraw", () => {
      const matter = this.#pick(this.#rows("matters"));
      // The other two are enough to come and go.
      if (matter.id === 1 || !latestVersion(this.#house.desk.db, matter.id)) this.#pick([]);
      withdrawMatter(this.#editor, { matter: matter.publicId, reason: "It was wrong." });
      catchUp(this.#house.desk, this.#house.folder);
    }),
  ];

  #times(count: number, name: string, work: () => void): [string, () => void][] {
    return Array.from({ length: count }, () => [name, work]);
  }

  #wordsOf(statement: string): string | null {
    const { db } = this.#house.desk;
    const key = this.#rows("statements").find(({ publicId }) => publicId === statement)?.id;
    const words = db
      .select()
      .from(t.quotations)
      .all()
      .filter((row) => row.statementId === key);
    return words[0]?.publicId ?? null;
  }
}
