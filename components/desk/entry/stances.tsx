"use client";
import { Help } from "@/components/desk/help";
import { Circled } from "@/components/ui/point-number";
import { Sign } from "@/components/ui/sign";
import { canDenySaying } from "@/lib/desk/answer-view";
import { takeStance } from "@/lib/desk/entry-changes";
import type { ScreenMatter, ScreenStatement } from "@/lib/desk/screen";
import { keysOf, type StancePosition, stancePositions } from "@/lib/vocabulary";
import { FieldSet } from "./field";
import { NewPoint } from "./new-point";
import { useScreen } from "./screen";
import { StanceButton } from "./stance-button";
import { StanceWhy } from "./stance-why";

const positions = keysOf(stancePositions);
/** In a list that is typed into, "Leaves open" is found by L, "Sets conditions" by S. */
const none = "";
/** What most statements do to a point: taken by one press. */
const most = ["asserts", "denies"] as const;

/** Point by point, what the statement says: its stance, the words that show it, why we read them so. */
export function Stances({ matter }: { matter: ScreenMatter }) {
  const { entry } = useScreen();
  const claims = entry.answers.flatMap(
    ({ claim }) => matter.statements.find(({ id }) => id === claim) ?? [],
  );
  return (
    <FieldSet legend="Stance on each point" shortcut="1 – 9" help={<Help term="stance" />}>
      <ol className="border-t border-rule">
        {matter.points.map((point, index) => (
          <StanceOn key={point.id} point={point} index={index} claims={claims} />
        ))}
      </ol>
      <NewPoint matter={matter} />
    </FieldSet>
  );
}

function StanceOn({
  point,
  index,
  claims,
}: {
  point: ScreenMatter["points"][number];
  index: number;
  /** The statements that are answered. */
  claims: ScreenStatement[];
}) {
  const { entry, change, passages } = useScreen();
  const stance = entry.stances[point.id];
  const take = (position: StancePosition | null) =>
    change(takeStance, point.id, position, passages.wordsHere);
  const mayDeny = claims.some((claim) => canDenySaying(entry, claim));
  const offered = positions.filter(
    (position) => position !== "denies_saying" || mayDeny || stance?.position === position,
  );
  const said = claims.flatMap(({ number, stances }) => {
    const position = stances[point.id];
    return position ? [`S${number} ${stancePositions[position].label.toLowerCase()}`] : [];
  });
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-center gap-2.5 border-b border-rule py-[0.4375rem] text-ui max-laptop:grid-cols-[1.5rem_minmax(0,1fr)]">
      <Circled>{index + 1}</Circled>
      <p className="said text-[0.9375rem]/[1.35]">
        {point.proposition}
        {said.length > 0 && (
          <small className="block font-ui text-xs/[1.4] font-normal text-ink-2 font-stretch-normal">
            {said.join(", ")}
          </small>
        )}
      </p>
      <span className="flex gap-1.5 max-laptop:col-start-2">
        {!stance &&
          most.map((position) => (
            <StanceButton
              key={position}
              position={position}
              about={point.proposition}
              onClick={() => take(position)}
            />
          ))}
        <span className="inline-flex min-h-9 w-full min-w-0 cursor-pointer items-center gap-1.5 rounded-control border border-rule-2 bg-sheet ps-2.5 text-s font-medium whitespace-nowrap outline-ink focus-within:outline-2 focus-within:outline-offset-1 max-tablet:min-h-11">
          {stance && <Sign name={stancePositions[stance.position].sign} />}
          <select
            className="min-h-[2.125rem] w-full bg-transparent focus:outline-0"
            aria-label={`Stance on point ${index + 1}: ${point.proposition}`}
            data-key={index < 9 ? String(index + 1) : undefined}
            data-field={`stances.${point.id}`}
            value={stance?.position ?? none}
            onChange={({ target }) => {
              take(target.value === none ? null : (target.value as StancePosition));
            }}
          >
            <option value={none}>{stance ? "No stance" : "Other"}</option>
            {offered.map((position) => (
              <option key={position} value={position}>
                {stancePositions[position].label}
              </option>
            ))}
          </select>
        </span>
      </span>
      {stance && <StanceWhy point={point.id} stance={stance} />}
    </li>
  );
}
