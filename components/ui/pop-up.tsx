"use client";
import { Dialog } from "@base-ui/react/dialog";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Note } from "@/components/ui/note";
import { TextButton } from "@/components/ui/text-button";

/** Whether something was typed or chosen in a form since it was opened. */
function isTouched(form: Element | null | undefined): boolean {
  const fields = form?.querySelectorAll<HTMLInputElement>(
    "input:not([type=hidden], [type=date]), textarea, select",
  );
  return [...(fields ?? [])].some((field) => {
    // What came into the form later stands as it came.
    const before = field.dataset.opened ?? field.defaultValue;
    return before !== undefined && before !== field.value;
  });
}

/** What has the cursor; of an entry in a menu, which goes with it, the button that opened the menu. */
function cursorNow(): Element | null {
  const menu = document.activeElement?.closest("[role=menu]");
  return menu
    ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "")
    : document.activeElement;
}

/**
 * A dialog over the desk. When it goes, the cursor is at once where it was before: the next key is meant for what
 * stands there. Where something was typed in it, a click beside it does nothing, and Esc asks first.
 */
export function PopUp({
  title,
  about,
  isWide = false,
  onClose,
  children,
}: {
  title: string;
  about?: React.ReactNode;
  isWide?: boolean;
  onClose: () => void;
  /** Its content; `close` closes it, and may lead elsewhere than back: to the first element of a selector. */
  children: (close: (to?: string) => void) => React.ReactNode;
}) {
  const [before] = useState(cursorNow);
  const [isAsking, setAsking] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  const isOpened = useRef(false);
  function close(to?: string) {
    flushSync(onClose);
    const next = to ? document.querySelector(to) : before;
    if (next instanceof HTMLElement && next !== document.body) next.focus();
  }
  /**
   * What each field held when the dialog was opened; and the cursor is in the first at once: Base UI moves it a frame
   * later, and a Tab pressed before would be undone.
   */
  function opened(element: HTMLDivElement | null) {
    popup.current = element;
    if (element && !isOpened.current) {
      isOpened.current = true;
      element
        .querySelector<HTMLElement>("input:not([type=hidden]), textarea, select, button, a[href]")
        ?.focus();
    }
    const fields = element?.querySelectorAll<HTMLInputElement>(
      "form input, form textarea, form select",
    );
    for (const field of fields ?? []) field.dataset.opened ??= field.value;
  }
  return (
    <Dialog.Root
      open
      onOpenChange={(open, { reason }) => {
        if (open) return;
        if (!isTouched(popup.current?.querySelector("form"))) close();
        else if (reason !== "outside-press") setAsking(true);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-10 bg-[light-dark(#16181d66,#000a)]" />
        <Dialog.Popup
          ref={opened}
          className={`fixed inset-x-0 top-[8vh] z-11 mx-auto grid max-h-[84vh] gap-3 overflow-y-auto border border-ink bg-sheet p-6 ${isWide ? "w-[min(44rem,calc(100vw-2rem))]" : "w-[min(30rem,calc(100vw-2rem))]"}`}
          finalFocus={false}
        >
          <Dialog.Title className="font-display text-[1.375rem]/[1.2] font-strong condensed">
            {title}
          </Dialog.Title>
          {about && <Dialog.Description className="small">{about}</Dialog.Description>}
          {children(close)}
          {isAsking && (
            <Note role="alert" icon={<span />}>
              <div>
                <b className="font-strong">Close it and lose what you typed?</b>{" "}
                <TextButton onClick={() => close()}>Close it</TextButton>{" "}
                <TextButton onClick={() => setAsking(false)}>Go on writing</TextButton>
              </div>
            </Note>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
