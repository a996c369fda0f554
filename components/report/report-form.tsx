"use client";
import { useActionState } from "react";
import { Field } from "@/components/desk/field";
import type { FormAction } from "@/lib/desk/form";
import { urls } from "@/lib/urls";

/** The form of an error report; it works without scripts. */
export function ReportForm({ about, action }: { about: string; action: FormAction }) {
  const [answer, send] = useActionState(action, null);
  if (answer?.ok) {
    const page = answer.value.told;
    return (
      <>
        <h1 className="pname">Thank you</h1>
        <p>
          Your report is with the editors. Somebody reads it; where the record is wrong, it is
          corrected, and <a href={urls.corrections()}>the correction says what was wrong and why</a>
          . If you left an address, you may get an answer there.
        </p>
        {page && (
          <p>
            <a href={page}>Back to the page</a>
          </p>
        )}
      </>
    );
  }
  const typed = answer?.typed ?? {};
  const problems = Object.fromEntries(
    answer?.kind === "input" ? answer.problems.map((one) => [one.field, one.message]) : [],
  );
  const whole = problems[""] ?? (answer && answer.kind !== "input" ? answer.message : undefined);
  return (
    <>
      <h1 className="pname">Report an error</h1>
      <p>
        A wrong word, a wrong date, a wrong name, a source we missed: say what is wrong and, if you
        can, how you know.
      </p>
      <form action={send} className="form">
        {whole && (
          <p className="wrong" role="alert">
            {whole}
          </p>
        )}
        <Field
          label="Page"
          name="about"
          defaultValue={typed.about ?? about}
          hint="The address on this site, such as /matters/…; may stay empty"
          problem={problems.about}
        />
        <div className="fld">
          <label htmlFor="text">What is wrong</label>
          <textarea
            className="in"
            id="text"
            name="text"
            rows={6}
            required
            maxLength={4000}
            defaultValue={typed.text}
            aria-invalid={problems.text ? true : undefined}
            aria-describedby={problems.text ? "text-problem" : undefined}
          />
          {problems.text && (
            <p className="wrong" id="text-problem">
              {problems.text}
            </p>
          )}
        </div>
        <Field
          label="Your name (if you like)"
          name="name"
          autoComplete="name"
          defaultValue={typed.name}
          problem={problems.name}
        />
        <Field
          label="Your e-mail address (if you want an answer)"
          name="email"
          type="email"
          autoComplete="email"
          hint="Only for an answer; never public."
          defaultValue={typed.email}
          problem={problems.email}
        />
        <p className="vh" aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </p>
        <button className="btn btn--ink" type="submit">
          Send the report
        </button>
      </form>
    </>
  );
}
