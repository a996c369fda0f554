"use client";
import { useActionState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import type { CommentLine } from "@/db/desk/queries/review";
import { formatInstant } from "@/lib/dates/format";
import type { ReviewAction } from "./actions";

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
  const asked = useActionState(action, null);
  return (
    <Section id="comments" title="Comments" dek="Only the desk reads them.">
      {comments.length === 0 && <NoneBox>Nobody has said anything about it yet.</NoneBox>}
      <ol>
        {comments.map(({ id, by, at, text: said, sentBack }) => (
          <li
            key={id}
            className="max-w-measure border-t border-rule py-3 text-ui wrap-anywhere whitespace-pre-line"
          >
            <p className="small">
              <b>{by.id === accountId ? "You" : by.name}</b>
              {sentBack && " sent it back"}, {formatInstant(at)}
            </p>
            <p dir="auto">{said}</p>
          </li>
        ))}
      </ol>
      <Form
        asked={asked}
        hidden={{ matter }}
        remedy={remedyFor(asked[0])}
        className="mt-4 grid max-w-measure gap-3 print:hidden"
        data-keep="comment"
      >
        <TextField name="text" label="Your comment" lines={3} />
        <Submit className="justify-self-start">Comment</Submit>
      </Form>
    </Section>
  );
}
