import { Crumb } from "@/components/layout/crumb";
import { Label } from "@/components/ui/label";
import { SectionHead } from "@/components/ui/section";
import { Dek, Title } from "@/components/ui/title";
import { glossaryLists, recordList } from "@/lib/glossary";
import { urls } from "@/lib/urls";
import { Keeping } from "./keeping";
import { Making } from "./making";
import styles from "./prose.module.css";
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
    <div className="page-width">
      <Crumb trail={[{ name: "Matters", href: urls.matters() }, { name: "Method" }]} />
      <Title size="text">How records are made</Title>
      <Dek>
        What stands on a page, where it comes from, who checked it, and what each word and sign
        means.
      </Dek>
      <div className="mt-part grid grid-cols-[13rem_minmax(0,1fr)] gap-section border-t-2 border-ink pt-6 max-laptop:grid-cols-1 max-laptop:gap-6 print:grid-cols-1">
        <nav
          className="sticky top-4 max-h-[calc(100vh-var(--spacing-part))] self-start overflow-y-auto text-s max-laptop:static max-laptop:max-h-none max-laptop:border-b max-laptop:border-rule print:hidden"
          aria-label="On this page"
        >
          <Contents title="Method" links={chapters} />
          <Contents
            title="Terms and signs"
            links={lists.map(({ key, heading }) => [key, heading] as const)}
          />
        </nav>
        <div>
          <div className={styles.prose}>
            <Making />
            <Keeping />
          </div>
          <section id="terms" aria-labelledby="terms-h">
            <SectionHead className="mt-6" id="terms-h" title="Terms and signs">
              The word in small type is the one in data files.
            </SectionHead>
            <div className="space-y-part">
              {lists.map((list) => (
                <TermList key={list.key} list={list}>
                  {list.key === "treatment" && <TreatmentTables />}
                </TermList>
              ))}
            </div>
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
      <Label>{title}</Label>
      <ul className="mt-1 mb-6 gap-x-6 max-laptop:columns-3 max-tablet:columns-2">
        {links.map(([id, name]) => (
          <li className="max-laptop:break-inside-avoid" key={id}>
            <a
              className="block py-0.75 text-ink-2 no-underline hover:text-ink hover:underline max-tablet:py-2"
              href={`#${id}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
