"use client";
import { useActionState } from "react";
import { TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { Title } from "@/components/ui/title";
import type { FormAction } from "@/lib/desk/form";
import { urls } from "@/lib/urls";

/** The form of an error report; it works without scripts. */
export function ReportForm({ about, action }: { about: string; action: FormAction }) {
  const asked = useActionState(action, null);
  const [answer] = asked;
  if (answer?.ok) return <Thanks page={answer.value.told} />;
  return (
    <>
      <Title size="page">Report an error</Title>
      <p className="mt-3">
        A wrong word, a wrong date, a wrong name, a source we missed: say what is wrong and, if you
        can, how you know.
      </p>
      <Form asked={asked} values={{ about }} className="grid gap-4 pt-4 pb-6">
        <TextField
          name="about"
          label="Page"
          hint="The address on this site, such as /matters/…; may stay empty"
        />
        <TextField name="text" label="What is wrong" lines={6} />
        <TextField name="name" label="Your name (if you like)" autoComplete="name" />
        <TextField
          name="email"
          label="Your e-mail address (if you want an answer)"
          inputMode="email"
          autoComplete="email"
          hint="Only for an answer; never public."
        />
        <p className="unseen" aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </p>
        <Submit look="ink">Send the report</Submit>
      </Form>
    </>
  );
}

function Thanks({ page }: { page: string }) {
  return (
    <>
      <Title size="page">Thank you</Title>
      <p className="mt-3">
        Your report is with the editors. Somebody reads it; where the record is wrong, it is
        corrected, and <a href={urls.corrections()}>the correction says what was wrong and why</a>.
        If you left an address, you may get an answer there.
      </p>
      {page && (
        <p>
          <a href={page}>Back to the page</a>
        </p>
      )}
    </>
  );
}
