import { Button } from "./button";

/** Copies a text. The page's script shows it where it can work, and says when it has. */
export function CopyButton({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <Button size="small" data-copy={text} hidden suppressHydrationWarning>
      {children}
    </Button>
  );
}
