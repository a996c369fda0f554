import { Button } from "@/components/ui/button";
import { Code } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";
import { Label } from "@/components/ui/label";
import { LinkRow } from "@/components/ui/link-row";
import { SubHead } from "@/components/ui/sub-head";
import { codeParts } from "@/lib/embed/code";
import { cardHeight, cardWidths } from "@/lib/embed/height";
import { escapeHtml } from "@/lib/escape-html";
import type { CardView, StatementCardView } from "@/lib/views/card";
import styles from "./embed-dialog.module.css";

interface Props {
  /** Of what the card is called in a page that frames it. */
  title: string;
  card: CardView | StatementCardView | null;
  /** Where the card stands: of this version, and as the record is. */
  paths: { pinned: string; live: string };
  number: number;
  /** Public address of the installation. */
  origin: string;
}

const themes = { reader: "The reader’s", light: "Light", dark: "Dark" };
const widths = { 360: "360 pixels", 480: "480 pixels", 640: "As wide as its column" };

/** How to show a card on another site: what it follows, how wide, in which theme, the code for it, and how it looks. */
export function EmbedDialog({ title, card, paths, number, origin }: Props) {
  const [beforeHref, beforeTitle, beforeWidth, beforeHeight, end] = codeParts;
  const heights = cardWidths.map((width) => [width, cardHeight(card, width)] as const);
  const sized = Object.fromEntries(
    heights.map(([width, height]) => [`--height-${width}`, `${height}px`]),
  );
  return (
    <div>
      <Button size="small" popoverTarget="embed">
        Embed
      </Button>
      <div
        id="embed"
        popover="auto"
        role="dialog"
        aria-labelledby="embed-title"
        className={`${styles.dialog} m-auto max-h-[90vh] w-[min(60rem,calc(100vw-2rem))] overflow-y-auto border border-ink bg-sheet p-6 text-ui text-ink max-tablet:p-4 print:hidden`}
        style={sized}
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <SubHead as="h2" id="embed-title">
            Embed this card
          </SubHead>
          <Button size="small" popoverTarget="embed" popoverTargetAction="hide">
            Close
          </Button>
        </div>
        <div className="grid gap-6 *:min-w-0 min-[60rem]:grid-cols-[20rem_minmax(0,1fr)]">
          <div className="grid content-start gap-4">
            <Choice
              name="embed-follows"
              legend="What it shows"
              options={{ pinned: `Version ${number}, for ever`, live: "The record as it is" }}
            />
            <Choice name="embed-width" legend="Width" options={widths} />
            <Choice name="embed-theme" legend="Theme" options={themes} />
          </div>
          <div className="grid content-start gap-3">
            <div id="embed-code">
              <Code>
                {beforeHref}
                {origin}
                <span data-if="pinned">{paths.pinned}</span>
                <span data-if="live">{paths.live}</span>
                <span data-if="light">#light</span>
                <span data-if="dark">#dark</span>
                {beforeTitle}
                <bdi>{escapeHtml(title)}</bdi>
                {beforeWidth}
                <span data-if="360">360</span>
                <span data-if="480">480</span>
                <span data-if="640">100%</span>
                {beforeHeight}
                {heights.map(([width, height]) => (
                  <span key={width} data-if={width}>
                    {height}
                  </span>
                ))}
                {end}
              </Code>
            </div>
            <LinkRow>
              <CopyButton shown="embed-code">Copy the code</CopyButton>
            </LinkRow>
            <Label>How it looks. It needs no script, and may stand in a sandbox.</Label>
            <div className="bg-well p-4 max-tablet:p-2">
              {Object.entries(paths).flatMap(([follows, path]) =>
                Object.entries(themes).map(([theme, named]) => (
                  <div key={follows + theme} data-if={follows}>
                    <iframe
                      data-if={theme}
                      className="mx-auto"
                      src={`${path}${theme === "reader" ? "" : `#${theme}`}`}
                      title={`The card, ${named}`}
                      loading="lazy"
                    />
                  </div>
                )),
              )}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** One of several, the first chosen. */
function Choice({
  name,
  legend,
  options,
}: {
  name: string;
  legend: string;
  options: Record<string, string>;
}) {
  return (
    <fieldset className="m-0 p-0">
      <legend className="mb-1 font-strong">{legend}</legend>
      {Object.entries(options).map(([value, label], index) => (
        <label key={value} className="flex min-h-8 items-center gap-2 max-tablet:min-h-11">
          <input
            type="radio"
            className="size-4.5 accent-ink"
            name={name}
            value={value}
            defaultChecked={index === 0}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
