"use client";
import { Popover } from "@base-ui/react/popover";
import { type HelpTerm, type HelpText, helpTexts } from "@/lib/desk/help";

/** A question mark beside what is asked; opened, it says in plain words what is meant. */
export function Help({ term }: { term: HelpTerm }) {
  const { question, lines }: HelpText = helpTexts[term];
  return (
    <Popover.Root>
      <Popover.Trigger
        className="inline-grid size-5.5 cursor-pointer place-items-center rounded-round border border-rule-2 bg-paper align-middle font-ui text-xs/[1] font-semibold text-ink-2 hover:border-ink hover:text-ink data-popup-open:border-ink data-popup-open:text-ink"
        aria-label={question}
      >
        ?
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="z-20" sideOffset={4} collisionPadding={12}>
          <Popover.Popup className="grid max-h-(--available-height) w-[min(24rem,calc(100vw-2rem))] gap-2 overflow-y-auto border border-ink bg-sheet p-4 text-s/[1.45]">
            <Popover.Title className="font-strong">{question}</Popover.Title>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
