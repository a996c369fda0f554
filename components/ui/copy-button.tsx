/** Copies a text. The page's script shows it where it can work, and says when it has. */
export function CopyButton({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <button type="button" className="btn btn--s" data-copy={text} hidden suppressHydrationWarning>
      {children}
    </button>
  );
}
