/** Every term of ours in linked data with what it means: shown at /ns, and written there for programs. */
import { DataFactory, type Quad } from "n3";
import { recordTerms } from "@/lib/document/terms";
import { glossaryLists, termAnchor } from "@/lib/glossary";
import { namespaceOf } from "./context";
import { kindOf, ownProperties } from "./mapping";
import { datatypes, listOf, ours, vocabularies, whole } from "./terms";
import { taking } from "./turtle";

const {
  matter,
  version,
  point,
  statement,
  speaker,
  occasion,
  stance,
  rebuttal,
  quotation,
  source,
} = recordTerms;

export const classes: Record<string, string> = {
  Matter: matter.definition,
  Version: version.definition,
  Point: point.definition,
  Statement: statement.definition,
  Standing:
    "A statement as a version of a matter shows it: its number there, and the party it speaks for.",
  Speaker: speaker.definition,
  Occasion: occasion.definition,
  Stance: stance.definition,
  Rebuttal: rebuttal.definition,
  Pair: "A rebuttal as a version of a matter shows it: with its place and its heading there.",
  Answer: "What a reply does to one point of a claim, as a version of a matter shows it.",
  Quotation: quotation.definition,
  Source: source.definition,
  CapturedText: "The text of a stored copy of a source, known by its SHA-256.",
};

export interface OwnProperty {
  name: string;
  /** What its values are, in a word. */
  values: string;
  meanings: string[];
}

const inWords = { link: "a record", term: "a term of a list", text: "text", worded: "text" };

const valuesInWords = (name: string) => {
  const kind = kindOf(name);
  return kind in datatypes ? datatypes[kind as keyof typeof datatypes] : inWords[kind as "text"];
};

export const ownTerms: OwnProperty[] = [
  ...new Set([...Object.keys(ours), ...ownProperties.keys()]),
].map((name) => {
  const linked = ours[name];
  const meanings = linked ? [linked.meaning] : [...(ownProperties.get(name)?.meanings ?? [])];
  return { name, values: valuesInWords(name), meanings };
});

const used = new Set(Object.values(listOf));
/** The lists of the glossary whose terms are values. */
export const ownLists = glossaryLists.filter(({ key }) => used.has(key));

const prefixes = {
  ...vocabularies,
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
};

const { namedNode, literal, quad } = DataFactory;

function* definitions(site: string): Generator<Quad> {
  const ns = namespaceOf(site);
  const iri = (name: string) => {
    const [prefix = "", rest = ""] = name.split(":");
    const base = prefixes[prefix as keyof typeof prefixes];
    return namedNode(base ? base + rest : whole(name, ns));
  };
  const says = (about: string, property: string, text: string) =>
    quad(iri(about), iri(property), literal(text, "en"));
  const is = (about: string, property: string, what: string) =>
    quad(iri(about), iri(property), iri(what));
  for (const [name, definition] of Object.entries(classes)) {
    yield is(`ns:${name}`, "rdf:type", "rdfs:Class");
    yield says(`ns:${name}`, "rdfs:label", name);
    yield says(`ns:${name}`, "rdfs:comment", definition);
  }
  for (const { name, meanings } of ownTerms) {
    yield is(`ns:${name}`, "rdf:type", "rdf:Property");
    yield says(`ns:${name}`, "rdfs:label", name);
    for (const meaning of meanings) yield says(`ns:${name}`, "rdfs:comment", meaning);
    const kind = kindOf(name);
    if (kind in datatypes)
      yield is(`ns:${name}`, "rdfs:range", datatypes[kind as keyof typeof datatypes]);
  }
  for (const { key, heading, about, terms } of ownLists) {
    yield is(`ns:${key}`, "rdf:type", "skos:ConceptScheme");
    yield says(`ns:${key}`, "skos:prefLabel", heading);
    yield says(`ns:${key}`, "skos:definition", about);
    for (const [term, { label, definition, example }] of Object.entries(terms)) {
      const concept = `ns:${termAnchor(key, term)}`;
      yield is(concept, "rdf:type", "skos:Concept");
      yield is(concept, "skos:inScheme", `ns:${key}`);
      yield quad(iri(concept), iri("skos:notation"), literal(term));
      yield says(concept, "skos:prefLabel", label);
      yield says(concept, "skos:definition", definition);
      if (example) yield says(concept, "skos:example", example);
    }
  }
}

export function termsAsTurtle(site: string): string {
  const { writer, take } = taking({
    format: "Turtle",
    prefixes: { ns: namespaceOf(site), ...prefixes },
  });
  writer.addQuads([...definitions(site)]);
  writer.end();
  return take();
}

/** The same as JSON-LD, expanded. */
export function termsAsJsonLd(site: string): string {
  const said = new Map<string, Record<string, unknown[]>>();
  for (const { subject, predicate, object } of definitions(site)) {
    const about = said.get(subject.value) ?? {};
    said.set(subject.value, about);
    const isType = predicate.value === `${prefixes.rdf}type`;
    const value =
      object.termType === "Literal"
        ? { "@value": object.value, ...(object.language && { "@language": object.language }) }
        : { "@id": object.value };
    const name = isType ? "@type" : predicate.value;
    about[name] = [...(about[name] ?? []), isType ? object.value : value];
  }
  const graph = [...said].map(([id, values]) => ({ "@id": id, ...values }));
  return `${JSON.stringify(graph, null, 1)}\n`;
}
