import { Icon } from "./sign";

/** Leads to the very place it stands at, so that its address can be taken along; the page's script copies it. */
export function AnchorLink({ href, label }: { href: string; label: string }) {
  return (
    <a
      className="inline-grid min-h-6 min-w-6 place-items-center text-ink-3 no-underline hover:text-ink max-tablet:-my-3 max-tablet:min-h-11 max-tablet:min-w-11 print:hidden!"
      href={href}
      aria-label={label}
      data-anchor
    >
      <Icon name="link" size="anchor" />
    </a>
  );
}
