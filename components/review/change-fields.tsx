"use client";
import { useState } from "react";
import { useKeptTyped } from "@/components/ui/form/kept";
import type { DeskResult } from "@/lib/desk/result";
import type { PublishedVersion } from "@/lib/document/document";
import { type CorrectionKind, correctionKinds, keysOf } from "@/lib/vocabulary";
import { problemOf } from "./actions";
import { LongField } from "./long-field";

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
      <LongField
        id="change-what"
        name="change.what"
        rows={2}
        label="What changed"
        value={what}
        onChange={setWhat}
        problem={problemOf(result, "change.what")}
      />
      <LongField
        id="change-reason"
        name="change.reason"
        rows={2}
        label="Why"
        value={reason}
        onChange={setReason}
        problem={problemOf(result, "change.reason")}
      />
    </>
  );
}
