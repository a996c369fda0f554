import { TextButton } from "@/components/ui/text-button";
import type { ScreenStatement } from "@/lib/desk/screen";

const button =
  "min-h-8 cursor-pointer rounded-control border border-rule-2 bg-transparent px-2.5 text-s font-medium aria-disabled:cursor-not-allowed aria-disabled:border-dashed max-tablet:min-h-11";

/** What can be done with the statements that are chosen. */
export function ChosenBar({
  statements,
  clear,
  ask,
}: {
  statements: ScreenStatement[];
  clear: () => void;
  ask: (act: "merge" | "move" | "remove") => void;
}) {
  // They come to one side of the other matter.
  const isOneSide = new Set(statements.map(({ party }) => party)).size === 1;
  return (
    <section
      className="sticky bottom-0 z-2 flex flex-wrap items-center gap-x-4 gap-y-2 bg-ink px-3 py-2 text-s text-paper print:hidden"
      aria-label="What is chosen"
    >
      <b className="font-semibold" role="status">
        {statements.length} chosen
      </b>
      <span className="flex flex-wrap gap-2">
        <button
          type="button"
          className={button}
          aria-disabled={statements.length !== 2}
          title={statements.length === 2 ? undefined : "Choose two statements"}
          onClick={() => statements.length === 2 && ask("merge")}
        >
          Merge
        </button>
        <button
          type="button"
          className={button}
          aria-disabled={!isOneSide}
          title={isOneSide ? undefined : "Choose statements of one party"}
          onClick={() => isOneSide && ask("move")}
        >
          Move to another matter
        </button>
        <button type="button" className={button} onClick={() => ask("remove")}>
          Take out
        </button>
      </span>
      <TextButton size="small" className="ms-auto max-tablet:ms-0" onClick={clear}>
        None
      </TextButton>
    </section>
  );
}
