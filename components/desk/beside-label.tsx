/** What stands beside the label of a field: that it cannot stay empty, and the key that leads to it. */
export function BesideLabel({ isNeeded, shortcut }: { isNeeded?: boolean; shortcut?: string }) {
  return (
    <>
      {isNeeded && <span className="text-xs/[1] font-normal text-ink-2">needed</span>}
      {shortcut && <kbd className="ms-auto">{shortcut}</kbd>}
    </>
  );
}
