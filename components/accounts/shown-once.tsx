"use client";
import { useScripted } from "./scripted";

/** What is shown this once, to be copied: a link, a secret, recovery codes. */
export function ShownOnce({ items }: { items: { label: string; text: string }[] }) {
  const scripted = useScripted();
  return (
    <dl className="once">
      {items.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <code>{text}</code>
            {/* The page's script copies, and says so. */}
            <button type="button" className="btn btn--s" data-copy={text} hidden={!scripted}>
              Copy<span className="vh"> {label.toLowerCase()}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
