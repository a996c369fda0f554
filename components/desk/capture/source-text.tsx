import { NoneBox } from "@/components/ui/none-box";

/** How much of a text is shown at once, in characters; the record screen has the whole. */
const most = 60_000;

/** The text of a capture, as it is held. */
export function SourceText({ text, language }: { text: string | null; language: string }) {
  if (text === null) {
    return <NoneBox>No text is held. Paste it below: that completes the source.</NoneBox>;
  }
  return (
    <section aria-label="The text that is held">
      <p className="small">{text.length.toLocaleString("en")} characters</p>
      <div
        className="mt-3 max-w-measure font-said text-[1.0625rem]/[1.6] wrap-anywhere whitespace-pre-wrap condensed"
        lang={language === "und" ? undefined : language}
        dir="auto"
      >
        {text.slice(0, most).toWellFormed()}
      </div>
      {text.length > most && (
        <p className="small">
          Shown as far as character {most.toLocaleString("en")}; the rest is held too.
        </p>
      )}
    </section>
  );
}
