"use client";
import type { ShownItem } from "@/lib/desk/form";
import { Button } from "./button";
import { useScripted } from "./scripted";

/** What is shown this once, to be copied: a link, a secret, recovery codes. */
export function ShownOnce({ items }: { items: ShownItem[] }) {
  const scripted = useScripted();
  return (
    <dl className="grid gap-3 border border-ink bg-sheet px-4 py-3">
      {items.map(({ label, text, qr }) => (
        <div key={label}>
          <dt className="text-s font-semibold">{label}</dt>
          <dd className="grid justify-items-start gap-2">
            {qr && (
              <svg
                // A scanner wants dark on light, in either theme.
                className="w-44 flex-none bg-[#fff] fill-[#000] forced-color-adjust-none"
                role="img"
                aria-label={`${label}, to be scanned`}
                viewBox={`0 0 ${qr.size} ${qr.size}`}
                shapeRendering="crispEdges"
              >
                <path d={qr.path} />
              </svg>
            )}
            <code className="font-mono text-s/[1.6] wrap-anywhere whitespace-pre-line">{text}</code>
            {/* The page's script copies, and says so. */}
            <Button size="small" data-copy={text} hidden={!scripted}>
              Copy<span className="unseen"> {label.toLowerCase()}</span>
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
