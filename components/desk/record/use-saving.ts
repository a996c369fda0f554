"use client";
import { useRef, useState } from "react";
import { draftBodySchema } from "@/lib/desk/entry";
import { entryProblems } from "@/lib/desk/entry-problems";
import type { DeskResult } from "@/lib/desk/result";
import { urls } from "@/lib/urls";
import type { CorrectionKind } from "@/lib/vocabulary";
import type { RecordActions } from "./actions";
import { unanswered } from "./unanswered";
import type { Draft } from "./use-draft";

export interface Change {
  kind: CorrectionKind;
  what: string;
  reason: string;
}

const changedElsewhere =
  "This was saved elsewhere meanwhile. Look at what changed, then save again.";

const toldKey = "gainsay:told";

/** What the record screen before this one had to tell; once. */
export function toldBefore(): string {
  const told = sessionStorage.getItem(toldKey) ?? "";
  sessionStorage.removeItem(toldKey);
  return told;
}

/** Saves the draft as records, and hands the matter in. What stood in the way is said at its fields. */
export function useSaving(id: string, draft: Draft, actions: RecordActions) {
  const [refused, setRefused] = useState<string[]>([]);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);
  const isSaved = useRef(false);
  const isLeaving = useRef(false);

  function leaveFor(address: string) {
    isLeaving.current = true;
    location.assign(address);
  }

  const tell = (found: { field: string; message: string }[]) =>
    setProblems(Object.fromEntries(found.map(({ field, message }) => [field, message])));

  /** Saves the entry as records, once. Returns whether it is saved. */
  async function save(): Promise<boolean> {
    if (isSaved.current) return true;
    const missing = entryProblems(draft.latest().body.entry);
    if (missing.length > 0) {
      tell(missing);
      setRefused(missing.map(({ message }) => message));
      return false;
    }
    if (!(await draft.flush())) {
      setRefused([
        draft.conflict
          ? "Choose first which text stands where two people changed the same field."
          : "The draft itself is not saved yet; the bar below says why.",
      ]);
      return false;
    }
    const answer = await actions.saveEntry({ draft: id, ...draft.latest() }).catch(unanswered);
    if (answer.ok) {
      isSaved.current = true;
      draft.forget();
      return true;
    }
    if (answer.kind === "conflict" && answer.recordId === id) {
      const { body, revision, savedAt, closedAt } = answer.current;
      const theirs = draftBodySchema.parse(JSON.parse(String(body)));
      if (closedAt !== null) draft.close();
      else draft.meet({ body: theirs, revision, at: String(savedAt) });
      setRefused([
        closedAt === null
          ? changedElsewhere
          : "This draft was saved as a record, or thrown away, elsewhere.",
      ]);
      return false;
    }
    if (answer.kind === "conflict") {
      const fresh = await actions.readEntry(id).catch(unanswered);
      if (fresh.ok) draft.rebase(fresh.value.entry, fresh.value.revisions);
      setRefused([changedElsewhere]);
      return false;
    }
    if (answer.kind === "input") tell(answer.problems);
    setRefused(answer.message.split("\n"));
    return false;
  }

  /** Saves, and leads on; what is `told` stands on the record screen that comes next. */
  async function saveAndGo(to: string, told: string) {
    if (isBusy) return;
    setBusy(true);
    if (await save()) {
      sessionStorage.setItem(toldKey, told);
      leaveFor(to);
    } else setBusy(false);
  }

  /** Saves, and hands the matter in. What keeps it from review stands on the matter's page, where it is mended. */
  async function saveAndSubmit(matter: string) {
    if (isBusy) return;
    setBusy(true);
    if (await save()) {
      const answer = await actions.sendToReview({ matter, change: null }).catch(unanswered);
      leaveFor(answer.ok ? urls.review(matter) : urls.deskMatter(matter));
    } else setBusy(false);
  }

  /** The same of a matter that is public, with what changes and why. */
  async function saveAndSubmitChange(matter: string, change: Change): Promise<DeskResult<void>> {
    if (!(await save())) {
      return { ok: false, kind: "busy", message: "Not saved yet; the record says why." };
    }
    const answer = await actions.sendToReview({ matter, change }).catch(unanswered);
    if (answer.ok) leaveFor(urls.review(matter));
    return answer;
  }

  /** The dialog was closed: what is saved already goes on from the matter's page. */
  function leaveWhereSaved(matter: string | null) {
    if (isSaved.current && !isLeaving.current && matter) leaveFor(urls.deskMatter(matter));
  }

  return {
    refused,
    problems,
    isBusy,
    setRefused,
    saveAndGo,
    saveAndSubmit,
    saveAndSubmitChange,
    leaveWhereSaved,
  };
}
