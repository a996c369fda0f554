"use client";
import { useMemo, useRef, useState } from "react";
import { StateMark } from "@/components/ui/state-mark";
import { TextButton } from "@/components/ui/text-button";
import { formatInstant } from "@/lib/dates/format";
import { partAt, type TextPart } from "@/lib/desk/parts";
import { overlaps } from "@/lib/desk/passages";
import type { ScreenCapture } from "@/lib/desk/screen";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { ArticleText } from "./article-text";
import layout from "./panes.module.css";
import { useScreen } from "./screen";
import { TranscriptText } from "./transcript-text";
import { usePlace } from "./use-place";

const bar = "flex min-h-10 flex-wrap items-center gap-3 text-s";

/** The captured article, and what is known of it; without one, the way to it. */
export function ArticlePane() {
  const { given, passages } = useScreen();
  const { capture } = given;
  const pane = useRef<HTMLElement>(null);
  const [opened] = useState(passages.current ?? passages.from);
  usePlace(pane, opened);
  return (
    <section
      ref={pane}
      className={`px-6 pt-4 pb-part max-laptop:px-4 ${layout.article}`}
      aria-label="Captured article"
      data-keys-work
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and the keys work from here
      tabIndex={0}
    >
      {capture ? (
        <Article capture={capture} />
      ) : (
        <p>
          No source is open. <a href={urls.capture()}>Capture one</a>, or go on without.
        </p>
      )}
    </section>
  );
}

/** One part of the article is shown at a time: the one that the cursor went to, or that was asked for. */
function Article({ capture }: { capture: ScreenCapture }) {
  const { given, passages, isTranscript } = useScreen();
  const { parts, current } = passages;
  const { from } = passages;
  const [shown, show] = useState(() => {
    const opened = current ?? from;
    return opened ? partAt(parts, opened.start) : 0;
  });
  const [followed, setFollowed] = useState(current);
  if (followed !== current) {
    setFollowed(current);
    if (current) show(partAt(parts, current.start));
  }
  return (
    <>
      <div className={bar}>
        <StateMark state="checked">Captured</StateMark>
        <span className="text-ink-2">
          {capture.transcribed ? "typed by the newsroom" : capture.method}{" "}
          {formatInstant(capture.capturedAt)}
        </span>
        <span
          className="font-mono text-[0.8125em] wrap-anywhere text-ink-2"
          title={capture.textSha256}
        >
          SHA-256 {capture.textSha256.slice(0, 8)}…{capture.textSha256.slice(-8)}
        </span>
      </div>
      <PassagesUsed capture={capture} />
      {given.left && <p className="small">{given.left}</p>}
      {parts.length > 1 && <Parts parts={parts} shown={shown} show={show} />}
      {isTranscript ? (
        <TranscriptText capture={capture} part={parts[shown]} isFirst={shown === 0} />
      ) : (
        <ArticleText capture={capture} part={parts[shown]} isFirst={shown === 0} />
      )}
    </>
  );
}

function PassagesUsed({ capture }: { capture: ScreenCapture }) {
  const { quoted, taken } = useScreen().passages;
  const [used, others] = useMemo(() => {
    const inUse = [...capture.used, ...taken];
    return [
      quoted.filter((span) => inUse.some((one) => overlaps(one, span))),
      inUse.filter((one) => !quoted.some((span) => overlaps(one, span))),
    ];
  }, [capture, quoted, taken]);
  return (
    <div className={bar}>
      <span className="text-ink-2">
        {counted(
          quoted.length,
          quoted[0]?.turn ? "turn" : quoted[0]?.own ? "passage" : "quoted passage",
        )}{" "}
        found, {used.length} used
        {others.length > 0 && `; ${counted(others.length, "other passage")} used`}
      </span>
    </div>
  );
}

const grouped = new Intl.NumberFormat("en");

function Parts({
  parts,
  shown,
  show,
}: {
  parts: TextPart[];
  shown: number;
  show: (part: number) => void;
}) {
  const part = parts[shown];
  if (!part) return null;
  return (
    <nav className={bar} aria-label="Parts of the article">
      <span className="text-ink-2">
        Characters {grouped.format(part.start + 1)} to {grouped.format(part.end)} of{" "}
        {grouped.format(parts.at(-1)?.end ?? 0)}
      </span>
      <TextButton disabled={shown === 0} onClick={() => show(shown - 1)}>
        Earlier part
      </TextButton>
      <TextButton disabled={shown === parts.length - 1} onClick={() => show(shown + 1)}>
        Next part
      </TextButton>
    </nav>
  );
}
