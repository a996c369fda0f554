import { Icon, Sign } from "@/components/ui/sign";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { SubHead } from "@/components/ui/sub-head";
import { type GlossaryList, termAnchor } from "@/lib/glossary";
import type { Term } from "@/lib/vocabulary";

/** Boxes that stand for states: dashed draft, hatched awaiting, solid checked. */
const stateBoxes: Record<string, MarkedState> = {
  "review-draft": "draft",
  "review-in_review": "unchecked",
  "review-approved": "checked",
  "review-sent_back": "draft",
  "review-taken_back": "draft",
  "review-published": "checked",
  "state-checked": "checked",
  "state-unchecked": "unchecked",
  "state-withdrawn": "withdrawn",
  "state-withheld": "withheld",
};

const formIcons = { verbatim: "quote", reported: "reported", paraphrase: "paraphrase" } as const;

/** A list of terms, each with its sign, the word that data files have for it, its definition and an example. */
export function TermList({
  list,
  children,
}: {
  list: GlossaryList;
  /** What stands between the list's sentence and its terms. */
  children?: React.ReactNode;
}) {
  return (
    <section id={list.key} aria-labelledby={`${list.key}-h`}>
      <SubHead id={`${list.key}-h`}>{list.heading}</SubHead>
      <p className="text-s/[1.5] text-ink-2">{list.about}</p>
      {children}
      <dl className="mt-2 grid grid-cols-2 gap-x-part max-tablet:grid-cols-1">
        {Object.entries(list.terms).map(([key, term]) => (
          <div
            className="border-t border-rule py-2.5 text-ui/[1.45] target:bg-well target:shadow-[-0.625rem_0_var(--color-well),0.625rem_0_var(--color-well)] print:break-inside-avoid"
            id={termAnchor(list.key, key)}
            key={key}
          >
            <dt className="flex flex-wrap items-center justify-between gap-x-3">
              <Label list={list} name={key} term={term} />
              {list.key !== "record" && (
                <code className="font-mono text-xs wrap-anywhere text-ink-2">{key}</code>
              )}
            </dt>
            <dd>
              {term.definition}
              {term.example && <span className="block font-said text-ink-2">{term.example}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Label({ list, name, term }: { list: GlossaryList; name: string; term: Term }) {
  const box = stateBoxes[termAnchor(list.key, name)];
  if (box) {
    return (
      <StateMark state={box} wraps>
        {term.label}
      </StateMark>
    );
  }
  return (
    <span className="inline-flex items-center gap-[0.4em] font-semibold">
      {term.sign && <Sign name={term.sign} size="gap" />}
      {list.key === "form" && <FormIcon name={name} />}
      {term.label}
    </span>
  );
}

function FormIcon({ name }: { name: string }) {
  const icon = Object.entries(formIcons).find(([form]) => form === name)?.[1];
  return icon && <Icon name={icon} size="gap" />;
}
