"use client";
import { useState } from "react";
import { useKeptTyped } from "@/components/desk/sign-in-link";
import type { DeskResult } from "@/lib/desk/result";
import type { PublishedVersion } from "@/lib/record/document";
import { type CorrectionKind, correctionKinds, keysOf } from "@/lib/vocabulary";
import { problemOf } from "./actions";

/** What changed since the last version and why, as readers will have it. What is typed stays after a refusal. */
export function ChangeFields({
  form,
  proposed,
  result,
}: {
  /** The form's `data-keep`. */
  form: string;
  proposed: PublishedVersion["correction"];
  result: DeskResult<null> | null;
}) {
  const [kind, setKind] = useState<CorrectionKind>(proposed?.kind ?? "correction");
  const [what, setWhat] = useState(proposed?.what ?? "");
  const [reason, setReason] = useState(proposed?.reason ?? "");
  useKeptTyped(form, (typed) => {
    setKind((typed["change.kind"] as CorrectionKind) ?? kind);
    setWhat(typed["change.what"] ?? what);
    setReason(typed["change.reason"] ?? reason);
  });
  return (
    <>
      <div className="fld">
        <label htmlFor="change-kind">Kind of change</label>
        <select
          className="in"
          id="change-kind"
          name="change.kind"
          value={kind}
          aria-describedby="change-kind-hint"
          onChange={(event) => setKind(event.target.value as CorrectionKind)}
        >
          {keysOf(correctionKinds).map((key) => (
            <option key={key} value={key}>
              {correctionKinds[key].label}
            </option>
          ))}
        </select>
        <p className="small" id="change-kind-hint">
          {correctionKinds[kind].definition}
        </p>
      </div>
      <Words
        name="what"
        label="What changed"
        value={what}
        onChange={setWhat}
        problem={problemOf(result, "change.what")}
      />
      <Words
        name="reason"
        label="Why"
        value={reason}
        onChange={setReason}
        problem={problemOf(result, "change.reason")}
      />
    </>
  );
}

function Words({
  name,
  label,
  value,
  onChange,
  problem,
}: {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
}) {
  const id = `change-${name}`;
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="in"
        id={id}
        name={`change.${name}`}
        rows={2}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
