"use client";
import { Icon } from "@/components/ui/sign";
import { firstPublishedOf } from "./first-published";
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
    <div className="fld">
      <span className="lb">Words in the source</span>
      <div className="gate gate--shut">
        <Icon name="quote" />
        <div>
          {given.capture ? (
            <>
              <b>No words yet.</b> Choose a passage in the article, or select any words.{" "}
              <span className="bykeys">
                <kbd>J</kbd> <kbd>K</kbd> step through what it quotes, <kbd>Enter</kbd> takes it.
              </span>
            </>
          ) : (
            <>
              <b>No source is open.</b> Words are taken from a capture; without one nothing can be
              quoted.
            </>
          )}
          {source && (
            <>
              {" "}
              Without words, what you say in short stands as a paraphrase of <b>{source.label}</b>.
            </>
          )}
        </div>
      </div>
    </div>
  );
}
