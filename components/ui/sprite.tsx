import { drawings } from "@/lib/drawings";

/** The drawings of signs, marks and icons, once a page; `Sign`, `PartyMark` and `Icon` refer to them. */
export function Sprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      {Object.entries(drawings).map(([id, drawing]) => (
        <symbol
          key={id}
          id={id}
          viewBox="0 0 24 24"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawings of ours
          dangerouslySetInnerHTML={{ __html: drawing }}
        />
      ))}
    </svg>
  );
}
