"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type DraftBody, draftBodySchema, type Entry, type Revisions } from "@/lib/desk/entry";
import { type Conflict, type Merged, mergeEntries, settle } from "@/lib/desk/merge";
import { urls } from "@/lib/urls";
import { forgetOnThisDevice, keepOnThisDevice, readFromThisDevice } from "./device";

/** Where the draft stands between the screen, this device and the server. */
export type DraftStatus =
  | { kind: "saved"; at: string }
  | { kind: "unsaved" | "saving" }
  /** What was changed elsewhere waits for somebody's choice. */
  | { kind: "deciding" }
  /** On this device alone until the server answers again; `message` says why. */
  | { kind: "held"; message: string }
  /** It is none any more: it was saved as a record, or thrown away, elsewhere. */
  | { kind: "closed" }
  | { kind: "signed_out" };

/** Fields that two people changed otherwise, to be decided by the one who sees it. */
export interface OpenConflict {
  conflicts: Conflict[];
  theirs: Entry;
  /** What the choice is measured against from then on. */
  rebase?: { revisions: Revisions };
}

/** How long, in ms, typing must pause before it is sent; and how long until the next try where nobody answered. */
const pause = 600;
const retryAfter = 3000;
const undoDepth = 100;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The draft as the server has it. */
export interface OnServer {
  body: DraftBody;
  revision: number;
  at: string;
  /** Word for word. Not where the form was opened without what was removed since the draft was kept. */
  isKept: boolean;
}

/**
 * A draft that saves itself: to this device with every change, to the server when typing pauses. What was kept
 * elsewhere meanwhile is brought together field by field; nothing is overwritten unseen.
 */
export function useDraft(draft: string, initial: OnServer) {
  const [body, setBody] = useState(initial.body);
  const [status, setStatus] = useState<DraftStatus>({ kind: "saved", at: initial.at });
  const [conflict, setConflict] = useState<OpenConflict | null>(null);
  const [told, setTold] = useState("");
  const latest = useRef(body);
  const server = useRef<OnServer>(initial);
  /** What both sides started from: it stays while there is something to decide, on this device too. */
  const synced = useRef(initial.body.entry);
  const past = useRef<Entry[]>([]);
  const [canUndo, setCanUndo] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const busy = useRef<Promise<boolean>>(undefined);
  const halted = useRef(false);

  const keepOnDevice = useCallback(() => {
    const held = {
      body: latest.current,
      synced: synced.current,
      revision: server.current.revision,
    };
    if (!keepOnThisDevice(draft, held)) {
      setTold("This device has no room for a copy; the draft is kept on the server alone.");
    }
  }, [draft]);

  const show = useCallback(
    (next: DraftBody) => {
      latest.current = next;
      setBody(next);
      keepOnDevice();
    },
    [keepOnDevice],
  );

  /** Takes in what another side made of the entry since `base`. Returns whether nothing is left to decide. */
  const takeIn = useCallback(
    (base: Entry, theirs: Entry, rebase?: OpenConflict["rebase"]): boolean => {
      const merged: Merged = mergeEntries(base, latest.current.entry, theirs);
      const next = { ...latest.current, entry: merged.entry };
      if (merged.conflicts.length > 0) {
        halted.current = true;
        setConflict({ conflicts: merged.conflicts, theirs, rebase });
        setStatus({ kind: "deciding" });
        show(next);
        return false;
      }
      if (!rebase) synced.current = theirs;
      show(rebase ? { ...next, base: theirs, revisions: rebase.revisions } : next);
      if (merged.taken.length > 0) {
        setTold(
          "Changes that were saved elsewhere were taken in. Nothing of yours was overwritten.",
        );
      }
      return true;
    },
    [show],
  );

  /** Takes in the draft as it was kept from another window or device. Returns whether nothing is left to decide. */
  const meet = useCallback(
    (theirs: OnServer): boolean => {
      server.current = theirs;
      return takeIn(synced.current, theirs.body.entry);
    },
    [takeIn],
  );

  /** Sends nothing any more; what is on the screen stays there, and on this device. */
  const close = useCallback(() => {
    halted.current = true;
    clearTimeout(timer.current);
    setStatus({ kind: "closed" });
  }, []);

  const send = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    if (halted.current) return false;
    if (server.current.isKept && same(sent, server.current.body)) {
      setStatus({ kind: "saved", at: server.current.at });
      return true;
    }
    setStatus({ kind: "saving" });
    let response: Response;
    try {
      response = await fetch(urls.draft(draft), {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ revision: server.current.revision, body: sent }),
      });
    } catch {
      setStatus({ kind: "held", message: "You are offline." });
      return false;
    }
    const answer = await response.json().catch(() => ({}));
    if (response.ok) {
      const { revision, savedAt } = answer;
      server.current = { body: sent, revision, at: savedAt, isKept: true };
      synced.current = sent.entry;
      keepOnDevice();
      setStatus({ kind: "saved", at: savedAt });
      return same(sent, latest.current) ? true : send();
    }
    if (response.status === 401) {
      setStatus({ kind: "signed_out" });
      return false;
    }
    if (response.status === 409 && answer.closed) {
      close();
      return false;
    }
    if (response.status === 409) {
      const { revision, savedAt } = answer;
      const body = draftBodySchema.parse(answer.body);
      const isSettled = meet({ body, revision, at: savedAt, isKept: true });
      return isSettled ? send() : false;
    }
    setStatus({ kind: "held", message: answer.message ?? "The server does not answer." });
    return false;
  }, [draft, keepOnDevice, meet, close]);

  /** Sends what is unsent; tries again by itself where nobody answers. */
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    busy.current ??= send().then((done) => {
      busy.current = undefined;
      if (!done && !halted.current) timer.current = setTimeout(flush, retryAfter);
      return done;
    });
    return busy.current;
  }, [send]);

  const soon = useCallback(() => {
    clearTimeout(timer.current);
    setStatus((before) =>
      halted.current || before.kind === "held" ? before : { kind: "unsaved" },
    );
    timer.current = setTimeout(flush, pause);
  }, [flush]);

  const change = useCallback(
    (make: (entry: Entry) => Entry) => {
      const entry = make(latest.current.entry);
      if (same(entry, latest.current.entry)) return;
      past.current = [...past.current.slice(-undoDepth), latest.current.entry];
      setCanUndo(true);
      // What was told before this change is no news of what stands here now.
      setTold("");
      show({ ...latest.current, entry });
      soon();
    },
    [show, soon],
  );

  const undo = useCallback(() => {
    const entry = past.current.pop();
    setCanUndo(past.current.length > 0);
    if (!entry) return;
    show({ ...latest.current, entry });
    soon();
  }, [show, soon]);

  /** Takes the other side's text where somebody chose it; what was typed since stays. */
  const decide = useCallback(
    (theirs: Conflict[]) => {
      if (!conflict) return;
      halted.current = false;
      setConflict(null);
      const entry = theirs.reduce(
        (before, one) => settle(before, one, one.theirs),
        latest.current.entry,
      );
      const next = { ...latest.current, entry };
      const { rebase } = conflict;
      if (!rebase) synced.current = conflict.theirs;
      show(rebase ? { ...next, base: conflict.theirs, revisions: rebase.revisions } : next);
      soon();
    },
    [conflict, show, soon],
  );

  /** The records were changed by somebody else: measures the form against them as they stand now. */
  const rebase = useCallback(
    (theirs: Entry, revisions: Revisions) => {
      if (takeIn(latest.current.base, theirs, { revisions })) soon();
    },
    [takeIn, soon],
  );

  /** Drops the copy on this device: the draft became a record, or was thrown away. */
  const forget = useCallback(() => {
    halted.current = true;
    clearTimeout(timer.current);
    forgetOnThisDevice(draft);
  }, [draft]);

  useEffect(() => {
    const held = readFromThisDevice(draft);
    if (held && !same(held.body.entry, server.current.body.entry)) {
      setTold("Restored from this device.");
      latest.current = held.body;
      synced.current = held.synced;
      if (meet(server.current)) soon();
    }
    const retry = () => void flush();
    const leave = () => {
      if (halted.current || same(latest.current, server.current.body)) return;
      const { revision } = server.current;
      fetch(urls.draft(draft), {
        method: "PUT",
        keepalive: true,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ revision, body: latest.current }),
      }).catch(() => undefined);
    };
    addEventListener("online", retry);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("online", retry);
      removeEventListener("pagehide", leave);
    };
  }, [draft, meet, soon, flush]);

  /** The form as it is now, even within the turn that changed it, and the revision that the server has of it. */
  const now = useCallback(() => ({ body: latest.current, revision: server.current.revision }), []);

  return {
    latest: now,
    body,
    change,
    undo,
    canUndo,
    status,
    conflict,
    decide,
    rebase,
    meet,
    close,
    told,
    setTold,
    flush,
    forget,
  };
}

export type Draft = ReturnType<typeof useDraft>;
