import { TermList } from "@/components/method/term-list";
import { Fold } from "@/components/ui/fold";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { SubHead } from "@/components/ui/sub-head";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { type GlossaryList, glossaryLists, type ListKey } from "@/lib/glossary";
import { urls } from "@/lib/urls";
import styles from "./codebook.module.css";

/** Lists of which no file has a word: of the desk's work, of how captures are made, of notices on pages. */
const ofNoFile: ListKey[] = [
  ...(["role", "review", "check", "assignment", "report", "recheck-finding"] as const),
  ...(["capture-method", "capture-extent", "capture-status"] as const),
  ...(["request", "correction", "state"] as const),
];
const inFiles = glossaryLists.filter(({ key }) => !ofNoFile.includes(key));
const open = inFiles.filter(({ key }) => key === "rebuttal" || key === "treatment");
const folded = inFiles.filter((list) => !open.includes(list));

/** Every column of the dataset, and every term that files hold, with its sign. */
export function Codebook({ dataset }: { dataset: DatasetName }) {
  const { columns } = datasets[dataset];
  return (
    <Section
      id="codebook"
      title="Codebook"
      end={
        <>
          <a href={urls.method("terms")}>All terms and signs</a>{" "}
          <a className="ms-4" href={urls.terms()}>
            Terms of linked data
          </a>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-x-section gap-y-6 max-laptop:grid-cols-1">
        {open.map((list) => (
          <Terms key={list.key} list={list} />
        ))}
      </div>
      <div className="pt-6 *:not-first:border-t-0">
        <Fold summary={`Columns of ${dataset}`} end={`${columns.length} columns`}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Type</th>
                <th scope="col">Meaning</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ name, type, description }) => (
                <tr key={name}>
                  <th scope="row">
                    <Mono as="code">{name}</Mono>
                  </th>
                  <td>{type}</td>
                  <td>{description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
        {folded.map((list) => (
          <Fold
            key={list.key}
            summary={list.heading}
            end={`${Object.keys(list.terms).length} terms`}
          >
            <div className="pb-4">
              <TermList list={list} />
            </div>
          </Fold>
        ))}
      </div>
    </Section>
  );
}

function Terms({ list: { heading, about, terms } }: { list: GlossaryList }) {
  return (
    <div className="min-w-0">
      <SubHead>{heading}</SubHead>
      <p className="pb-2 text-s/[1.5] text-ink-2">{about}</p>
      <table className={styles.table}>
        <thead className="unseen">
          <tr>
            <th scope="col">Term</th>
            <th scope="col">In files</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(terms).map(([key, { label, sign, definition }]) => (
            <tr key={key}>
              <th scope="row">
                <span className="inline-flex items-center gap-2">
                  {sign && <Sign name={sign} size="mark" className="shrink-0" />}
                  {label}
                </span>
              </th>
              <td>
                <Mono as="code" quiet>
                  {key}
                </Mono>
              </td>
              <td>{definition}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
