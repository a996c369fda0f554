import { Crumb } from "@/components/layout/crumb";
import { TermList } from "@/components/method/term-list";
import { LinkRow } from "@/components/ui/link-row";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Dek, Title } from "@/components/ui/title";
import { classes, ownLists, ownTerms } from "@/lib/export/rdf/definitions";
import { urls } from "@/lib/urls";

/** Vocabularies of others, and what ours takes from each. */
const others = [
  ["schema.org", "https://schema.org/", "claims, quotations, people, organisations, names, texts"],
  [
    "CiTO",
    "http://purl.org/spar/cito/",
    "what a reply does: it replies to a claim, and where its type says so, disputes it, disagrees or agrees with it, qualifies or reviews it. Nothing is said to refute, correct or confirm anything: that would be a verdict",
  ],
  ["PROV-O", "http://www.w3.org/ns/prov#", "what was quoted or derived from what, and versions"],
  [
    "Web Annotation",
    "http://www.w3.org/ns/oa#",
    "where words stand: in a text by position and words, on a page, in a recording",
  ],
  [
    "EDTF",
    "http://id.loc.gov/datatypes/edtf/EDTF",
    "dates as precise as they are known, and no more",
  ],
  ["DCMI", "http://purl.org/dc/terms/", "public ids"],
] as const;

/** What the record is called in linked data; every term has its place here, which is its address. */
export function TermsPage() {
  return (
    <div className="page-width">
      <Crumb trail={[{ name: "Data", href: urls.data() }, { name: "Terms" }]} />
      <Title size="text">Terms of linked data</Title>
      <Dek>
        Exports as JSON-LD, Turtle and N-Quads name records by their public addresses, and what they
        say of them by the terms below.
      </Dek>
      <LinkRow>
        <a href={urls.terms("terms.ttl")}>Terms as Turtle</a>
        <a href={urls.terms("terms.jsonld")}>Terms as JSON-LD</a>
        <a href={urls.terms("context.jsonld")}>Context of our JSON-LD</a>
      </LinkRow>
      <Section id="others" title="Vocabularies of others">
        <Terms
          rows={others.map(([name, address, what]) => ({
            name: <a href={address}>{name}</a>,
            key: name,
            meanings: [`For ${what}.`],
          }))}
        />
      </Section>
      <Section id="classes" title="Kinds of record">
        <Terms
          rows={Object.entries(classes).map(([name, meaning]) => ({
            ...{ id: name, key: name, name: <Mono as="code">{name}</Mono>, meanings: [meaning] },
          }))}
        />
      </Section>
      <Section id="properties" title="Properties">
        <Terms
          rows={ownTerms.map(({ name, values, meanings }) => ({
            ...{ id: name, key: name, values, meanings },
            name: <Mono as="code">{name}</Mono>,
          }))}
        />
      </Section>
      <Section id="lists" title="Terms">
        <div className="space-y-part">
          {ownLists.map((list) => (
            <TermList key={list.key} list={list} />
          ))}
        </div>
      </Section>
    </div>
  );
}

interface Row {
  key: string;
  /** Its place on the page, which is the last part of its address. */
  id?: string;
  name: React.ReactNode;
  values?: string;
  meanings: string[];
}

function Terms({ rows }: { rows: Row[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-part max-tablet:grid-cols-1">
      {rows.map(({ key, id, name, values, meanings }) => (
        <div
          className="border-t border-rule py-2.5 text-ui/[1.45] target:bg-well target:shadow-[-0.625rem_0_var(--color-well),0.625rem_0_var(--color-well)] print:break-inside-avoid"
          id={id}
          key={key}
        >
          <dt className="flex flex-wrap items-baseline justify-between gap-x-3 font-semibold">
            {name}
            {values && <span className="text-xs font-normal text-ink-2">{values}</span>}
          </dt>
          {meanings.map((meaning) => (
            <dd key={meaning}>{meaning}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
