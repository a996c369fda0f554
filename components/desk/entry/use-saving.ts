"use client";
import { useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { draftBodySchema } from "@/lib/desk/entry";
import { entryProblems, type FieldProblem } from "@/lib/desk/entry-problems";
import { atField, fieldName, valueAt } from "@/lib/desk/fields";
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

/** What keeps the draft from being saved as a record; at a field, where it has one. */
export interface Refusal extends FieldProblem {
  /** The field's name, "" without one. */
  name: string;
  /** What stood there then: changed since, it is no problem any more until somebody saves again. */
  was: unknown;
}

const changedElsewhere =
  "This was saved elsewhere meanwhile. Look at what changed, then save again.";

const toldKey = "gainsay:told";

/** What the record screen before this one had to tell; once, and on the screen that it was told for. */
export function toldBefore(): string {
  const told = sessionStorage.getItem(toldKey) ?? "";
  sessionStorage.removeItem(toldKey);
  return told;
}

/** Leads to the field of a problem: what hides it opens, and the cursor stands in it. */
export function leadTo(field: string): void {
  const path = field.split(".");
  for (let length = path.length; length > 0; length -= 1) {
    const name = CSS.escape(path.slice(0, length).join("."));
    const control = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
    if (!control) continue;
    for (let fold = control.closest("details"); fold; ) {
      fold.open = true;
      fold = fold.parentElement?.closest("details") ?? null;
    }
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "center" });
    return;
  }
}

/** Leads to the first field that can be mended; to all that was said where none can. */
export function leadToFirst(refused: Refusal[]): void {
  const first = refused.find(({ field }) => field);
  if (first) leadTo(first.field);
  else document.querySelector<HTMLElement>("[data-refused]")?.focus();
}

/** Saves the draft as records, and sends the matter to review. What stood in the way is said at its fields. */
export function useSaving(
  id: string,
  draft: Draft,
  actions: RecordActions,
  /** Brings the form into sight before the cursor is led to a field of it. */
  showForm: () => void,
) {
  const [found, setFound] = useState<Refusal[]>([]);
  const [isBusy, setBusy] = useState(false);
  /** Public id of the statement that it became. */
  const saved = useRef<string>(undefined);
  const isLeaving = useRef(false);
  const { entry } = draft.body;
  const refused = found.filter(({ field, was }) => !field || same(valueAt(entry, field), was));
  const problems = Object.fromEntries(refused.map(({ field, message }) => [field, message]));

  function leaveFor(address: string) {
    isLeaving.current = true;
    location.assign(address);
  }

  /** Says what stands in the way, and leads to the first field that can be mended. */
  function refuse(reasons: (FieldProblem | string)[]) {
    const { body } = draft.latest();
    const all = reasons.map((reason): Refusal => {
      if (typeof reason === "string") return { field: "", name: "", message: reason, was: null };
      const at = atField(reason);
      return { ...at, name: fieldName(at.field), was: valueAt(body.entry, at.field) };
    });
    flushSync(() => {
      setFound(all);
      showForm();
    });
    leadToFirst(all);
  }

  /** Says what stands in the way of something else than saving. */
  const say = useCallback(
    (message: string) => setFound([{ field: "", name: "", message, was: null }]),
    [],
  );

  /** Takes back what was said of no field in particular, once the reason for it is gone. */
  const settle = () => setFound((before) => before.filter(({ field }) => field));

  /** Saves the entry as records, once. Returns the statement's public id; nothing where it could not be saved. */
  async function save(): Promise<string | undefined> {
    if (saved.current) return saved.current;
    const missing = entryProblems(draft.latest().body.entry);
    if (missing.length > 0) {
      refuse(missing);
      return;
    }
    setFound([]);
    if (!(await draft.flush())) {
      refuse([
        draft.conflict
          ? "Choose first which text stands where two people changed the same field."
          : "The draft itself is not saved yet; the bar below says why.",
      ]);
      return;
    }
    const answer = await actions.saveEntry(draft.latest().revision).catch(unanswered);
    if (answer.ok) {
      saved.current = answer.value;
      draft.forget();
      return saved.current;
    }
    if (answer.kind === "conflict" && answer.recordId === id) {
      const { body, revision, savedAt, closedAt } = answer.current;
      const theirs = draftBodySchema.parse(JSON.parse(String(body)));
      if (closedAt !== null) draft.close();
      else draft.meet({ body: theirs, revision, at: String(savedAt), isKept: true });
      refuse([
        closedAt === null
          ? changedElsewhere
          : "This draft was saved as a record, or thrown away, elsewhere.",
      ]);
      return;
    }
    if (answer.kind === "conflict") {
      const fresh = await actions.readEntry().catch(unanswered);
      if (fresh.ok) draft.rebase(fresh.value.entry, fresh.value.revisions);
      refuse([changedElsewhere]);
      return;
    }
    refuse(answer.kind === "input" ? answer.problems : answer.message.split("\n"));
  }

  /** Saves, and leads on from the statement that it became; what is `told` stands on the record screen that comes next, where one does. */
  async function saveAndGo(to: (statement: string) => string, told: string) {
    if (isBusy) return;
    setBusy(true);
    const statement = await save();
    if (statement) {
      if (told) sessionStorage.setItem(toldKey, told);
      leaveFor(to(statement));
    } else setBusy(false);
  }

  /** Saves, and sends the matter to review. What keeps it from review stands on the matter's page, where it is mended. */
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
    if (saved.current && !isLeaving.current && matter) leaveFor(urls.deskMatter(matter));
  }

  return {
    refused,
    problems,
    isBusy,
    say,
    settle,
    saveAndGo,
    saveAndSubmit,
    saveAndSubmitChange,
    leaveWhereSaved,
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
