import { Fragment } from "react";
import { type Search, searchAddress } from "@/lib/search/links";
import { type Meant, mostCounted } from "@/lib/search/results";
import { counted } from "@/lib/wording";

/** The same search in words that the record has, and which of those that were typed it has nowhere. */
export function DidYouMean({ meant, search }: { meant: Meant; search: Search }) {
  const { words, total, unknown } = meant;
  return (
    <>
      {unknown.length > 0 && (
        <>
          {"Nothing on record has "}
          {unknown.map((word, at) => (
            <Fragment key={word}>
              {at > 0 && (at === unknown.length - 1 ? " or " : ", ")}“<bdi>{word}</bdi>”
            </Fragment>
          ))}
          {". "}
        </>
      )}
      Did you mean{" "}
      <a
        className="font-strong max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center"
        href={searchAddress({ ...search, words })}
      >
        <bdi>{words}</bdi>
      </a>
      ? The record has these words:{" "}
      {total > mostCounted
        ? `more than ${counted(mostCounted, "result")}`
        : counted(total, "result")}
      .
    </>
  );
}
