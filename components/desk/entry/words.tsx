"use client";
import { Shown } from "./field";
import { firstPublishedOf } from "./first-published";
import { GateBox } from "./gate-box";
import { Quoted } from "./quoted";
import { useScreen } from "./screen";

/** The words of the statement; without any, how they are taken. */
export function Words() {
  const { quotations } = useScreen().entry;
  if (quotations.length === 0) return <NoWords />;
  return quotations.map((quotation, index) => (
    <Quoted key={quotation.key} quotation={quotation} index={index} />
  ));
}

function NoWords() {
  const { given, entry } = useScreen();
  const source = firstPublishedOf(entry, given.sources);
  return (
    <Shown label="Words in the source">
      <GateBox icon="quote" isShut>
        {given.capture ? (
          <>
            <b className="font-strong">No words yet.</b> Choose a passage in the article, or select
            any words.{" "}
            <span className="in-data-[keys=off]:hidden max-tablet:hidden">
              <kbd>J</kbd> <kbd>K</kbd> step through what it quotes, <kbd>Enter</kbd> takes it.
            </span>
          </>
        ) : (
          <>
            <b className="font-strong">No source is open.</b> Words are taken from a capture;
            without one nothing can be quoted.
          </>
        )}
        {source && (
          <>
            {" "}
            Without words, what you say in short stands as a paraphrase of{" "}
            <b className="font-strong">{source.label}</b>.
          </>
        )}
      </GateBox>
    </Shown>
  );
}
