"use client";
import { Popover } from "@base-ui/react/popover";
import { type HelpTerm, type HelpText, helpTexts } from "@/lib/desk/help";

/** A question mark beside what is asked; opened, it says in plain words what is meant. */
export function Help({ term }: { term: HelpTerm }) {
  const { question, lines }: HelpText = helpTexts[term];
  return (
    <Popover.Root>
      <Popover.Trigger className="help" aria-label={question}>
        ?
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="helpbox" sideOffset={4} collisionPadding={12}>
          <Popover.Popup className="helpbox__in">
            <Popover.Title className="helpbox__t">{question}</Popover.Title>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
