import { Crumb } from "@/components/layout/crumb";
import { WithContents } from "@/components/ui/contents";
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
      <WithContents
        lists={[
          { title: "Method", links: chapters },
          {
            title: "Terms and signs",
            links: lists.map(({ key, heading }) => [key, heading] as const),
          },
        ]}
      >
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
      </WithContents>
    </div>
  );
}
