"use client";
import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { flushSync } from "react-dom";

/**
 * A dialog over the desk. When it goes, the cursor is at once where it was before: the next key is meant for what
 * stands there.
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
  /** Its content; `close` closes it. */
  children: (close: () => void) => React.ReactNode;
}) {
  const [before] = useState(() => document.activeElement);
  function close() {
    flushSync(onClose);
    if (before instanceof HTMLElement && before !== document.body) before.focus();
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className={isWide ? "ask ask--wide" : "ask"} finalFocus={false}>
          <Dialog.Title className="ask__t">{title}</Dialog.Title>
          {about && <Dialog.Description className="small">{about}</Dialog.Description>}
          {children(close)}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
