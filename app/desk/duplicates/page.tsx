import type { Metadata } from "next";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DeskTitle } from "@/components/desk/desk-title";
import { DuplicateRow } from "@/components/desk/merge/duplicate-row";
import { MergeTwo } from "@/components/desk/merge/merge-with";
import { Undo } from "@/components/desk/merge/undo";
import { PartList } from "@/components/desk/part-list";
import { DeskPage } from "@/components/desk/shell";
import { CrumbLine } from "@/components/layout/crumb";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { UnderTitle } from "@/components/ui/title";
import { readApart } from "@/db/desk/apart";
import { listMerges } from "@/db/desk/queries/merges";
import { seenIn } from "@/db/desk/visible";
import { formatInstant } from "@/lib/dates/format";
import { type DoneMerge, type Duplicate, mergeWords } from "@/lib/desk/merging";
import { urls } from "@/lib/urls";
import { capitalised, counted } from "@/lib/wording";
import { lookAtUndo, undoMerge } from "./actions";
import { merging } from "./merging";

export const metadata: Metadata = { title: "Duplicates" };

/** So many pairs of a kind are open at once, and so many more fold. */
const most = 5;
const mostMore = 50;

/** Records that look like one, and what was merged or split lately, which is undone here. */
export default async function DuplicatesPage() {
  const account = await requireAccount(urls.duplicates());
  const db = seenIn(contextOf(account));
  const kinds = await readApart("duplicates", account.id);
  const total = kinds.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const done = listMerges(db);
  return (
    <DeskPage account={account} current="matters">
      <CrumbLine>
        <a href={urls.deskMatters()}>Matters</a>
      </CrumbLine>
      <DeskTitle>Duplicates</DeskTitle>
      <UnderTitle>
        Records that look like one. Nothing is merged by itself: somebody who knows says what they
        are.
      </UnderTitle>
      {total === 0 && <NoneBox className="mt-6">Nothing here looks like something else.</NoneBox>}
      {kinds.map(
        ({ kind, pairs }) =>
          pairs.length > 0 && (
            <Section
              key={kind}
              id={kind}
              title={capitalised(`${mergeWords[kind]}s`)}
              dek={counted(pairs.length, "pair")}
            >
              <Pairs pairs={pairs.slice(0, most)} />
              {pairs.length > most && (
                <details className="border-t border-rule">
                  <summary className="flex min-h-11 cursor-pointer items-center text-s underline underline-offset-[0.2em]">
                    {counted(pairs.length - most, "more pair")}
                    {pairs.length > most + mostMore && `, the first ${mostMore} of them`}
                  </summary>
                  <Pairs pairs={pairs.slice(most, most + mostMore)} />
                </details>
              )}
            </Section>
          ),
      )}
      <Section id="others" title="Others that are one">
        <MergeTwo kinds={["speakers", "sources", "occasions"]} actions={merging} />
      </Section>
      <Section id="done" title="Merged and split lately">
        {done.length === 0 && <NoneBox>Nothing was merged or split yet.</NoneBox>}
        <PartList className="">
          {done.map((act) => (
            <li key={act.id} className="grid gap-1">
              <p className="min-w-0 wrap-anywhere">{sentenceOf(act)}</p>
              <p className="small">
                <bdi>{act.by}</bdi>, {formatInstant(act.at)}
                {act.undoneAt && `; undone ${formatInstant(act.undoneAt)}`}
              </p>
              {!act.undoneAt && (
                <p>
                  <Undo
                    act={act.id}
                    name={`${act.other}, ${act.kept}`}
                    actions={{ look: lookAtUndo, undo: undoMerge }}
                  />
                </p>
              )}
            </li>
          ))}
        </PartList>
      </Section>
    </DeskPage>
  );
}

const Pairs = ({ pairs }: { pairs: Duplicate[] }) => (
  <PartList className="">
    {pairs.map((duplicate) => (
      <DuplicateRow
        key={duplicate.sides.map(({ id }) => id).join()}
        duplicate={duplicate}
        actions={merging}
      />
    ))}
  </PartList>
);

function sentenceOf({ act, kept, other }: DoneMerge) {
  return act === "merge" ? (
    <>
      <bdi>{other}</bdi> went into{" "}
      <b className="font-strong">
        <bdi>{kept}</bdi>
      </b>
    </>
  ) : (
    <>
      <bdi>{other}</bdi> was split from{" "}
      <b className="font-strong">
        <bdi>{kept}</bdi>
      </b>
    </>
  );
}
