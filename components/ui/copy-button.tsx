import { Button } from "./button";

type Copied =
  | { text: string }
  /** The id of what holds it: copied as it is shown. */
  | { shown: string };

/** Copies a text. The page's script shows it where it can work, and says when it has. */
export function CopyButton({ children, ...copied }: Copied & { children: React.ReactNode }) {
  const from =
    "text" in copied
      ? { "data-copy": copied.text }
      : { "data-copy": "", "data-shown": copied.shown };
  return (
    <Button size="small" {...from} hidden suppressHydrationWarning>
      {children}
    </Button>
  );
}
