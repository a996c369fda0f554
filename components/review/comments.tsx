"use client";
import { useActionState, useEffect, useState } from "react";
import { useKeptTyped } from "@/components/ui/form/kept";
import { Section } from "@/components/ui/section";
import type { CommentLine } from "@/db/desk/queries/review";
import { formatInstant } from "@/lib/dates/format";
import { problemOf, type ReviewAction } from "./actions";
import { LongField } from "./long-field";
import { Refusal } from "./refusal";

/** What people at the desk say to each other about the matter. */
export function Comments({
  matter,
  comments,
  accountId,
  action,
}: {
  matter: string;
  comments: CommentLine[];
  accountId: string;
  action: ReviewAction;
}) {
  const [result, act, isPending] = useActionState(action, null);
  const [text, setText] = useState("");
  useKeptTyped("comment", ({ text: typed = "" }) => setText(typed));
  useEffect(() => {
    if (result?.ok) setText("");
  }, [result]);
  return (
    <Section id="comments" title="Comments" dek="Only the desk reads them.">
      {comments.length === 0 && <p className="none">Nobody has said anything about it yet.</p>}
      <ol className="cmts">
        {comments.map(({ id, by, at, text: said, sentBack }) => (
          <li key={id}>
            <p className="small">
              <b>{by.id === accountId ? "You" : by.name}</b>
              {sentBack && " sent it back"}, {formatInstant(at)}
            </p>
            <p dir="auto">{said}</p>
          </li>
        ))}
      </ol>
      <form action={act} className="cmts__form" data-keep="comment" aria-busy={isPending}>
        <input type="hidden" name="matter" value={matter} />
        <LongField
          id="comment-text"
          name="text"
          label="Your comment"
          value={text}
          onChange={setText}
          problem={problemOf(result, "text")}
        />
        <button className="btn" type="submit">
          Comment
        </button>
        <Refusal result={result} />
      </form>
    </Section>
  );
}
