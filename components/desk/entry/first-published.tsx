"use client";
import { Choose } from "@/components/desk/choose";
import type { Entry } from "@/lib/desk/entry";
import { chooseFirstPublished } from "@/lib/desk/entry-changes";
import type { ScreenSource } from "@/lib/desk/screen";
import { useScreen } from "./screen";

/** Where the words appeared first, as far as the article says. */
export function FirstPublished() {
  const { given, entry, change, problems } = useScreen();
  return (
    <Choose
      label="First published"
      field="firstPublished"
      help="firstPublished"
      shortcut="F"
      choices={given.sources.map(({ id, title }) => ({ id, label: title, hint: "not captured" }))}
      value={firstPublishedOf(entry, given.sources)}
      problem={problems.firstPublished ?? problems.firstPublishedTitle}
      placeholder={
        given.capture ? "In this article, as far as it says" : "A broadcast, a post, a paper"
      }
      onChoose={(item) => change(chooseFirstPublished, item?.id ?? null, "")}
      onAdd={(title) => change(chooseFirstPublished, null, title)}
      addLabel="A source that is not captured:"
    />
  );
}

/** The source that is said to be the first: one at hand, or a name. */
export function firstPublishedOf(entry: Entry, sources: ScreenSource[]) {
  const [upstream] = entry.quotations.flatMap((row) => row.upstream ?? []);
  const source = sources.find(({ id }) => id === (entry.firstPublished ?? upstream));
  if (source) return { id: source.id, label: source.title };
  const { firstPublishedTitle: title } = entry;
  return title ? { id: "typed", label: title } : null;
}
