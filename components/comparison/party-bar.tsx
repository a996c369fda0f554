import { Fragment } from "react";
import { buttonLook } from "@/components/ui/button";
import { Facing } from "@/components/ui/facing";
import { PartyMark } from "@/components/ui/party-mark";
import { Icon } from "@/components/ui/sign";
import type { ComparisonView } from "@/lib/comparison/view";
import { nameInText } from "@/lib/people/unnamed";

/** Where the bar stands; a page that changes sides opens there. */
export const sidesId = "sides";

/** Who stands on which side; stays in view while reading. */
export function PartyBar({
  view: { parties, speakersOf },
  swapHref,
}: {
  view: ComparisonView;
  /** The page with its sides the other way round. */
  swapHref: string;
}) {
  const bar = parties.map(({ party, index }) => (
    <Party
      key={party.id}
      index={index}
      name={party.name}
      speakers={(speakersOf.get(party.id) ?? []).map(nameInText)}
    />
  ));
  return (
    <div id={sidesId} className="sticky top-0 z-5 border-b border-ink bg-paper print:static">
      <div className="page-width">
        {parties.length === 2 ? (
          <Facing of="short" className="min-h-14 items-center max-tablet:min-h-12">
            {bar[0]}
            <Swap href={swapHref} />
            {bar[1]}
          </Facing>
        ) : (
          <div
            className="grid min-h-14 grid-cols-[repeat(var(--n),minmax(0,1fr))] items-center gap-x-6 max-tablet:min-h-11 max-tablet:grid-cols-2 max-tablet:gap-x-2"
            style={{ "--n": parties.length } as React.CSSProperties}
          >
            {bar}
          </div>
        )}
      </div>
    </div>
  );
}

/** Puts the first side last, on the whole page. Above one another on a phone, sides have no other way round. */
function Swap({ href }: { href: string }) {
  return (
    // Its place stays in print, so that the second side keeps its own.
    <div className="justify-self-center max-tablet:hidden">
      <a className={buttonLook({ size: "small" })} href={`${href}#${sidesId}`}>
        <Icon name="swap" />
        Swap sides
      </a>
    </div>
  );
}

function Party({ index, name, speakers }: { index: number; name: string; speakers: string[] }) {
  return (
    <div className="flex min-w-0 items-center gap-2.5 py-2.5 text-ui/[1.25]" data-party={index}>
      <PartyMark index={index} size="bar" />
      <p className="breaks">
        <b className="text-m font-strong" dir="auto">
          {name}
        </b>
        <span className="block text-s text-ink-2 max-tablet:hidden">
          {speakers.slice(0, 3).map((speaker, index) => (
            <Fragment key={speaker}>
              {index > 0 && ", "}
              <bdi>{speaker}</bdi>
            </Fragment>
          ))}
          {speakers.length > 3 && ` and ${speakers.length - 3} more`}
        </span>
      </p>
    </div>
  );
}
