"use client";
import { Circled } from "@/components/ui/point-number";
import { Icon } from "@/components/ui/sign";
import { type RecordStep, recordSteps, stepsOfRecord } from "@/lib/desk/steps";
import { focusArticle, focusKey } from "./keys";
import { useScreen } from "./screen";

const look =
  "flex min-h-11 w-full items-center gap-1.5 px-4 whitespace-nowrap max-laptop:justify-center max-laptop:px-1 max-tablet:text-xs";

/** Over the record of a turn: what is entered of it, and the way to what is not. */
export function Steps() {
  const { entry, matter, showPane } = useScreen();
  function leadTo(step: Exclude<RecordStep, "review">) {
    if (step === "points") return focusKey(matter?.points.length ? "1" : "n");
    if (step === "who") return focusKey("s");
    if (entry.quotations.length > 0) return focusKey("q");
    showPane("src");
    focusArticle();
  }
  return (
    <ol
      className="grid grid-cols-[1fr_1.2fr_1fr_1.4fr] border-b border-rule text-s *:first:*:ps-6 max-laptop:*:first:*:ps-1"
      aria-label="Steps of this record"
    >
      {stepsOfRecord(entry).map(({ step, isDone, isNow }, index) => {
        const content = (
          <>
            {isDone ? (
              <>
                <Icon name="check" size="mark" />
                <span className="unseen">Entered:</span>
              </>
            ) : (
              <Circled className="max-laptop:hidden">{index + 1}</Circled>
            )}
            {recordSteps[step]}
          </>
        );
        return (
          <li
            key={step}
            className={
              isNow ? "font-semibold shadow-[inset_0_-3px_0_var(--color-ink)]" : "text-ink-2"
            }
            aria-current={isNow ? "step" : undefined}
          >
            {step === "review" ? (
              <span className={look}>{content}</span>
            ) : (
              <button
                type="button"
                className={`cursor-pointer bg-transparent ${look}`}
                onClick={() => leadTo(step)}
              >
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
