import { Amended } from "@/components/ui/amended";
import { Sign } from "@/components/ui/sign";
import { tallyInShort } from "@/lib/comparison/tally";
import type { PairView } from "@/lib/comparison/view";
import { urls } from "@/lib/urls";
import { type Amendments, nothingAmended, spot } from "@/lib/versions/amended";
import { rebuttalTypes, treatments } from "@/lib/vocabulary";
import { capitalised } from "@/lib/wording";

/** What joins a reply to its claim: the sign and the word of the rebuttal, how much later, and the points counted. */
export function Spine({
  pair: { record, claim, reply, tally, gap },
  marks = nothingAmended.marks,
}: {
  pair: PairView;
  marks?: Amendments;
}) {
  const type = rebuttalTypes[record.type];
  const counted = tally
    .map(([treatment, count]) => `${count} ${treatments[treatment].label.toLowerCase()}`)
    .join(", ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks and words, not a form's fieldset
    <div
      className="spine"
      role="group"
      aria-label={`Rebuttal: ${reply.name} ${type.label.toLowerCase()} ${claim.name}`}
    >
      <div className="spine__ln">
        <span className="disc">
          <Sign name={type.sign} />
        </span>
      </div>
      <i className="spine__ar" aria-hidden="true" />
      <b title={type.definition}>
        <Amended mark={marks.get(spot(record.id, "type"))}>
          <a href={urls.pair(record.id)}>{type.label}</a>
        </Amended>
      </b>
      <p>{capitalised(gap)}</p>
      {tally.length > 0 && (
        <p title={counted}>
          {tallyInShort(tally)}
          <span className="vh">: {counted}</span>
        </p>
      )}
      {record.note && (
        <p className="spine__note" dir="auto">
          {record.note}
        </p>
      )}
      {record.reviewerRating && (
        <p>
          Rated by its author “<bdi>{record.reviewerRating.rating}</bdi>”
          {record.reviewerRating.scale && (
            <>
              {" "}
              on the scale <bdi>{record.reviewerRating.scale}</bdi>
            </>
          )}
        </p>
      )}
    </div>
  );
}
