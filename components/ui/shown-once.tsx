"use client";
import type { ShownItem } from "@/lib/desk/form";
import { Button } from "./button";
import { useScripted } from "./scripted";

/** What is shown this once, to be copied: a link, a secret, recovery codes. */
export function ShownOnce({ items }: { items: ShownItem[] }) {
  const scripted = useScripted();
  return (
    <dl className="once">
      {items.map(({ label, text, qr }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {qr && (
              <svg
                className="qr"
                role="img"
                aria-label={`${label}, to be scanned`}
                viewBox={`0 0 ${qr.size} ${qr.size}`}
                shapeRendering="crispEdges"
              >
                <path d={qr.path} />
              </svg>
            )}
            <code>{text}</code>
            {/* The page's script copies, and says so. */}
            <Button size="small" data-copy={text} hidden={!scripted}>
              Copy<span className="vh"> {label.toLowerCase()}</span>
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
