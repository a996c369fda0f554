/** Rows of a dataset as records with properties: the one mapping behind every form of RDF. Pure. */
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Named, Value } from "@/lib/export/format";
import { termAnchor } from "@/lib/glossary";
import * as e from "./entities";
import { type Node, present, type Worded } from "./node";
import { quotationEntities } from "./quotations";
import { type Kind, listOf, propertyOf } from "./terms";

/** Of the speaker of a statement, as a dataset of statements tells of it. */
const accountColumns = {
  speaker_former_ids: "former_ids",
  speaker_platform: "platform",
  speaker_handle: "handle",
  speaker_held_by: "held_by",
  speaker_anonymity: "anonymity",
};

const side = (name: "claim_" | "reply_") => [
  e.statement(name),
  e.standing(name),
  ...e.speakers(name),
];

const shown = (name: string) => [
  e.stance(name),
  ...quotationEntities(name, {}),
  e.source(name, e.besideWords(name)),
  e.capturedText(name),
];

/** The record that takes every column that no other takes, as a property of ours. */
const main = (entity: e.Entity) => ({ ...entity, isMain: true });

/** The records that a row tells of. */
const entitiesOf: Record<DatasetName, (e.Entity & { isMain?: boolean })[]> = {
  answers: [
    ...[main(e.answer), e.matter, e.version, e.point, e.rebuttal, e.pinnedPair],
    ...[...side("claim_"), ...side("reply_"), ...shown("claim_"), ...shown("reply_")],
  ],
  pairs: [
    ...[main(e.pinnedPair), e.matter, e.version, e.rebuttal],
    ...[...side("claim_"), ...side("reply_")],
  ],
  statements: [
    ...[main(e.statement()), e.matter, e.version, e.standing(), ...e.speakers("", accountColumns)],
    e.occasion,
    ...quotationEntities("", {
      quotation_former_ids: "former_ids",
      quotation_number: "position",
      words: "text",
      words_original_id: "words_original_id",
      words_translated_by: "words_translated_by",
      words_recheck: "words_recheck",
      words_rechecked_at: "words_rechecked_at",
      upstream_hop: "upstream_hop",
    }),
    e.source("", {
      ...e.besideWords(),
      source_former_ids: "former_ids",
      source_kind: "source_kind",
      source_level: "source_level",
    }),
    e.capturedText(),
    e.upstream({ upstream: "name", upstream_publisher: "publisher", upstream_url: "url" }),
  ],
  stances: [
    ...[main(e.statement()), e.matter, e.version, e.point, e.standing()],
    ...e.speakers("", { speaker_former_ids: "former_ids" }),
    ...shown(""),
  ],
  matters: [
    main({
      ...e.matter,
      columns: { ...e.matter.columns, matter_summary: "abstract", topics: "keywords" },
    }),
    { ...e.version, columns: { ...e.version.columns, second_person: "second_person" } },
  ],
  speakers: e
    .speakers("", {
      speaker_slug: "speaker_slug",
      speaker_former_ids: "former_ids",
      other_names: "alternateName",
      description: "description",
      wikidata_id: "sameAs",
    })
    .map(main),
  sources: [
    main({
      ...e.source("", {
        source_kind: "source_kind",
        source_level: "source_level",
        source_former_ids: "former_ids",
        publisher: "publisher",
        url: "url",
        published_at: "datePublished",
        source_language: "inLanguage",
      }),
      links: (row, site) => [["wasDerivedFrom", e.upstream().id(row, site)]],
    }),
    e.upstream(),
  ],
};

/** The columns that no entity takes, by the dataset. */
const restOf = (name: DatasetName): Record<string, string> => {
  const taken = new Set(entitiesOf[name].flatMap(({ columns }) => Object.keys(columns)));
  // Told by the address that words lead to.
  for (const prefix of ["", "claim_", "reply_"]) taken.add(`${prefix}words_turn`);
  const rest = datasets[name].columns.filter((column) => !taken.has(column.name));
  return Object.fromEntries(rest.map((column) => [column.name, column.name]));
};

const listed = (entity: e.Entity) => ({ ...entity, columns: Object.entries(entity.columns) });
type Mapped = ReturnType<typeof listed>[];

const mapped = Object.fromEntries(
  (Object.keys(datasets) as DatasetName[]).map((name) => {
    const rest = restOf(name);
    return [
      name,
      entitiesOf[name].map((entity) =>
        listed(entity.isMain ? { ...entity, columns: { ...entity.columns, ...rest } } : entity),
      ),
    ];
  }),
) as Record<DatasetName, Mapped>;

/** Of whoever else a statement is by. */
const voices = e.speakers().map(listed);

const columnKinds = { text: "text", integer: "integer", date: "date" } as const;

/** Every property of ours: what its values are, and what the data dictionary says of the columns that it is made of. */
export const ownProperties = new Map<string, { kind: Kind; meanings: Set<string> }>();
for (const [name, entities] of Object.entries(mapped)) {
  const columns = new Map(datasets[name as DatasetName].columns.map((one) => [one.name, one]));
  for (const [from, property] of entities.flatMap((entity) => entity.columns)) {
    const column = columns.get(from);
    if (!column || !propertyOf(property).iri.startsWith("ns:")) continue;
    const { kind } = propertyOf(property, columnKinds[column.type]);
    const held = ownProperties.get(property) ?? { kind, meanings: new Set() };
    if (held.kind !== kind) throw new Error(`${property} is ${held.kind} and ${kind}.`);
    held.meanings.add(column.description);
    ownProperties.set(property, held);
  }
}

export const kindOf = (property: string): Kind =>
  propertyOf(property, ownProperties.get(property)?.kind).kind;

/** What a column's value becomes: several where it is a list, an address where it names something elsewhere. */
function valuesOf(property: string, value: Value, language: Value): (Value | Worded)[] {
  if (value === null) return [];
  const list = listOf[property];
  if (list) return [`ns:${termAnchor(list, String(value))}`];
  if (property === "former_ids") return String(value).split(" ");
  if (property === "alternateName" || property === "capture_sha256")
    return String(value).split("; ");
  if (property === "sameAs") return [`http://www.wikidata.org/entity/${value}`];
  const words = typeof value === "string" ? value.toWellFormed() : value;
  if (kindOf(property) !== "worded") return [words];
  return [{ words: String(words), language: String(language ?? "und") }];
}

function* nodesOfRow(entities: Mapped, row: Named, site: string): Generator<Node> {
  for (const entity of entities) {
    const id = entity.id(row, site);
    if (id === null) continue;
    const language = entity.language?.(row) ?? null;
    const told = [
      ...entity.columns.map(([column, property]) => [property, row[column] ?? null] as const),
      ...(entity.links?.(row, site) ?? []),
    ];
    const values = told.flatMap(([property, value]) =>
      valuesOf(property, value, language).map((one) => [property, one] as const),
    );
    yield { id, types: entity.types(row), values: present(values) };
  }
}

/** What a row tells: each record once. */
export function* nodesOf(dataset: DatasetName, row: Named, site: string): Generator<Node> {
  yield* nodesOfRow(mapped[dataset], row, site);
  for (const prefix of ["", "claim_", "reply_"])
    for (const other of e.otherVoices(prefix, row)) yield* nodesOfRow(voices, other, site);
}
