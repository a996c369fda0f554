import { Button } from "./button";

/** Hands a link to the device's own way of sharing. The page's script shows it where there is one, as on phones. */
export function ShareButton({ title, href }: { title: string; href: string }) {
  return (
    <Button size="small" data-share={href} data-title={title} hidden suppressHydrationWarning>
      Share
    </Button>
  );
}
