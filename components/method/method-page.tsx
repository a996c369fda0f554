import { Crumb } from "@/components/layout/crumb";
import { glossaryLists, recordList } from "@/lib/glossary";
import { urls } from "@/lib/urls";
import { Keeping } from "./keeping";
import { Making } from "./making";
import { TreatmentTables } from "./tables";
import { TermList } from "./term-list";

const chapters = [
  ["record-in-short", "What a record is"],
  ["exact-quotes", "Exact quotes"],
  ["dates", "Dates"],
  ["custody", "Custody and origins"],
  ["neutrality", "No verdicts"],
  ["checking", "Who checks"],
  ["corrections", "Corrections and versions"],
  ["withdrawing", "Withdrawing"],
  ["withholding", "Withholding"],
  ["hashes", "Hashes"],
] as const;

/** Roles at the desk are nothing that readers meet. */
const lists = [recordList, ...glossaryLists.filter((list) => list.key !== "role")];

/** How records are made, and every term that readers meet. */
export function MethodPage() {
  return (
    <div className="wrap">
      <Crumb trail={[{ name: "Matters", href: urls.matters() }, { name: "Method" }]} />
      <h1 className="title">How records are made</h1>
      <p className="dek">
        What stands on a page, where it comes from, who checked it, and what each word and sign
        means.
      </p>
      <div className="mt">
        <nav className="mt__toc" aria-label="On this page">
          <Contents title="Method" links={chapters} />
          <Contents
            title="Terms and signs"
            links={lists.map(({ key, heading }) => [key, heading] as const)}
          />
        </nav>
        <div>
          <div className="mt__prose">
            <Making />
            <Keeping />
          </div>
          <section id="terms" aria-labelledby="terms-h">
            <div className="sec__h mt__h">
              <h2 id="terms-h">Terms and signs</h2>
              <p className="end">The word in small type is the one in data files.</p>
            </div>
            {lists.map((list) => (
              <TermList key={list.key} list={list}>
                {list.key === "treatment" && <TreatmentTables />}
              </TermList>
            ))}
          </section>
        </div>
      </div>
    </div>
  );
}

function Contents({
  title,
  links,
}: {
  title: string;
  links: readonly (readonly [id: string, name: string])[];
}) {
  return (
    <>
      <p className="lab">{title}</p>
      <ul>
        {links.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
