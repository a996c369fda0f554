/** Records as quads of RDF. */
import { DataFactory, type Quad, type Quad_Object, type Quad_Subject } from "n3";
import { namespaceOf } from "./context";
import { kindOf } from "./mapping";
import type { Node, Worded } from "./node";
import { datatypes, propertyOf, whole } from "./terms";

const { namedNode, blankNode, literal, quad } = DataFactory;

/** The language that a literal has; undefined where it is not stated, or is no tag. */
export const languageIn = ({ language }: Worded): string | undefined =>
  language !== "und" && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(language)
    ? language.toLowerCase()
    : undefined;

const record = (id: string, ns: string) =>
  id.startsWith("_:") ? blankNode(id.slice(2)) : namedNode(whole(id, ns));

function objectOf(name: string, value: Node["values"][number][1], ns: string): Quad_Object {
  const kind = kindOf(name);
  if (typeof value === "object") return literal(value.words, languageIn(value));
  if (kind === "link" || kind === "term") return record(String(value), ns);
  if (kind === "text" || kind === "worded") return literal(String(value));
  return literal(String(value), namedNode(whole(datatypes[kind], ns)));
}

const type = namedNode(whole("rdf:type", ""));

/** What a record says, one after the other, about one subject. */
export function* quadsOf({ id, types, values }: Node, site: string): Generator<Quad> {
  const ns = namespaceOf(site);
  const subject: Quad_Subject = record(id, ns);
  for (const name of types) yield quad(subject, type, namedNode(whole(name, ns)));
  for (const [name, value] of values)
    yield quad(subject, namedNode(whole(propertyOf(name).iri, ns)), objectOf(name, value, ns));
}
