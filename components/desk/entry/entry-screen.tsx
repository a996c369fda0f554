"use client";
import { useEffect, useState } from "react";
import { Segment, Segments } from "@/components/ui/segments";
import { AidPane } from "./aid-pane";
import { Answering } from "./answering";
import { ArticlePane } from "./article-pane";
import { Dialogs } from "./dialogs";
import { FormPane } from "./form-pane";
import { focusArticle } from "./keys";
import { KeysBar } from "./keys-bar";
import layout from "./panes.module.css";
import { ScreenContext } from "./screen";
import { useCommands } from "./use-commands";
import { type EntryScreenProps, type Pane, useEntryScreen } from "./use-entry-screen";
import { toldBefore } from "./use-saving";
import { useTurnAsked } from "./use-turn-asked";

/** Brings the turn, or the passage, that one is at into sight. */
const showPlace = () =>
  document
    .querySelector("[data-keys-work] :is([data-at], [aria-current])")
    ?.scrollIntoView({ block: "center" });

/** The record screen: article, record, help. */
export function EntryScreen(given: EntryScreenProps) {
  const screen = useEntryScreen(given);
  const [isReady, setReady] = useState(false);
  const { setTold } = screen.draft;
  useEffect(() => {
    setReady(true);
    // Where nothing else has the cursor, the keys work at once.
    if (document.activeElement === document.body) focusArticle();
    const told = toldBefore();
    if (told) setTold(told);
  }, [setTold]);
  useTurnAsked(screen);
  useCommands(screen);

  const toPane = (name: Pane, label: string) => (
    <Segment
      aria-pressed={screen.pane === name}
      onClick={() => {
        screen.showPane(name);
        if (name === "src") requestAnimationFrame(showPlace);
      }}
    >
      {label}
    </Segment>
  );

  return (
    <ScreenContext value={screen}>
      <div
        className={`flex min-h-0 flex-1 flex-col ${layout.screen}`}
        data-pane={screen.pane}
        data-keys={given.singleKeys ? "on" : "off"}
        aria-busy={!isReady}
      >
        <nav aria-label="Panes" className="mx-gutter my-2 hidden max-tablet:grid">
          <Segments>
            {toPane("src", screen.isTranscript ? "Transcript" : "Article")}
            {toPane("rec", "Record")}
            {toPane(
              "aid",
              screen.isTranscript ? "Exchange" : `Similar, ${screen.similar.found.length}`,
            )}
          </Segments>
        </nav>
        <main id="main" className={layout.panes}>
          <ArticlePane />
          <Answering />
          <FormPane />
          <AidPane />
        </main>
        <KeysBar />
        <Dialogs />
      </div>
    </ScreenContext>
  );
}
