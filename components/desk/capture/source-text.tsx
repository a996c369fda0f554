import { ButtonLink } from "@/components/ui/button";
import { NoneBox } from "@/components/ui/none-box";

/** How much of a text is shown at once, in characters; the record screen has the whole. */
const most = 60_000;

interface Props {
  text: string | null;
  language: string;
  /** Of a picture or a scan, whose words somebody types: its file, and where that is done. */
  typing?: { file: string; isPicture: boolean; href: string };
}

/** The text of a capture, as it is held; of a picture, the picture too. */
export function SourceText({ text, language, typing }: Props) {
  return (
    <div className="grid gap-4">
      {typing && (
        <>
          {typing.isPicture && (
            // biome-ignore lint/performance/noImgElement: it is of the desk alone, and no image server may keep it
            <img
              src={typing.file}
              alt="What is held"
              className="max-h-96 w-full border border-rule-2 object-contain"
            />
          )}
          <p className="flex flex-wrap items-center gap-3">
            <ButtonLink href={typing.href}>{text ? "Type them anew" : "Type its words"}</ButtonLink>
            <a href={typing.file} target="_blank" rel="noreferrer" className="small">
              Open it by itself
            </a>
          </p>
        </>
      )}
      {!(typing && !text) && <HeldText text={text} language={language} />}
    </div>
  );
}

function HeldText({ text, language }: Pick<Props, "text" | "language">) {
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
