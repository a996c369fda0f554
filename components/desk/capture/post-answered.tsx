"use client";
import { useActionState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { Form, Submit } from "@/components/ui/form/form";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import type { ParentPost } from "@/db/desk/queries/posts";
import type { CaptureState } from "@/lib/desk/capture";
import { urls } from "@/lib/urls";

/** The post that a post answers: where it is on record, or one press to take it in. */
export function PostAnswered({
  post: { url, source, statements },
  takeIn,
  matter,
}: {
  post: ParentPost;
  takeIn: (state: CaptureState, form: FormData) => Promise<CaptureState>;
  matter?: string;
}) {
  const asked = useActionState(takeIn, null);
  const [state, , isPending] = asked;
  const [first] = statements;
  return (
    <Note icon={<Icon name="file" size="note" />}>
      <div>
        <b className="font-strong">This post answers another.</b>{" "}
        {source ? (
          <>
            That one is held:{" "}
            <a href={urls.deskSource(source.id, matter ? { matter } : {})} dir="auto">
              {source.title}
            </a>
            .{" "}
            {first
              ? `What is logged from this one will answer S${first.number} of “${first.question}”.`
              : "Nothing was logged from it yet."}
          </>
        ) : (
          <>
            That one is not held:{" "}
            <a href={url} className="wrap-anywhere" rel="noreferrer">
              {url}
            </a>
            <Form
              asked={asked}
              values={{}}
              hidden={{ url, matter: matter ?? "", text: "", source: "", extent: "whole" }}
              remedy={remedyFor(state)}
              className="mt-2"
              aria-label="Capture the post that it answers"
            >
              <Submit size="small" name="way" value="fetch">
                Capture the post that it answers
              </Submit>
              <p className="small" role="status">
                {isPending && "Working on it …"}
                {state?.failed && `Not captured. ${state.failed.why}`}
              </p>
            </Form>
          </>
        )}
      </div>
    </Note>
  );
}
