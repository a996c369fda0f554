import { PartyMark } from "@/components/ui/party-mark";
import { Toggle, ToggleGroup } from "@/components/ui/toggle";
import type { ComparisonView, PairView } from "@/lib/comparison/view";

/** The two parties of a pair, as the switch tells them: "0-2". */
export const facingOf = ({ claim, reply }: PairView) =>
  [claim.partyIndex, reply.partyIndex].toSorted((a, b) => a - b).join("-");

/** Narrows the page to the answers between two parties. Radio buttons and a style sheet: it works without scripts. */
export function FacingSwitch({ view: { document, pairs } }: { view: ComparisonView }) {
  const { parties } = document;
  const faced = [...new Set(pairs.map(facingOf))].sort();
  if (parties.length < 3 || faced.length < 2) return null;
  const rules = faced.map(
    (key) =>
      `main:has(#facing-${key}:checked) [data-facing]:not([data-facing~="${key}"]){display:none}`,
  );
  return (
    <ToggleGroup legend="Facing">
      <Toggle name="facing" isFirst>
        All {parties.length}
      </Toggle>
      {faced.map((key) => {
        const [one = 0, other = 0] = key.split("-").map(Number);
        const both = one === other ? [one] : [one, other];
        return (
          <Toggle
            key={key}
            name="facing"
            id={`facing-${key}`}
            count={pairs.filter((pair) => facingOf(pair) === key).length}
          >
            {both.map((index) => (
              <PartyMark key={index} index={index} size="small" />
            ))}
            {both.map((index, place) => (
              <span key={parties[index]?.id}>
                {place > 0 && ", "}
                <bdi>{parties[index]?.name}</bdi>
              </span>
            ))}
            {one === other && " among themselves"}
          </Toggle>
        );
      })}
      <style>{rules.join("")}</style>
    </ToggleGroup>
  );
}
