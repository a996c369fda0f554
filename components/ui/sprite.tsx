const dot = (y: number) => <circle cx="12" cy={y} r="1.6" fill="currentColor" stroke="none" />;

/** The drawings of signs, marks and icons, once a page; `Sign`, `PartyMark` and `Icon` refer to them. */
const drawings: Record<string, React.ReactNode> = {
  "s-denies": <path d="M4 9h16M4 15h16M8 20.5 16 3.5" />,
  // Quotation marks, struck through: the words, and that they were not said.
  "s-denies_saying": (
    <path d="M3.5 13.5V11c0-2.2 1-3.7 2.8-4.5M8 13.5V11c0-2.2 1-3.7 2.8-4.5M20.5 10.5V13c0 2.2-1 3.7-2.8 4.5M16 10.5V13c0 2.2-1 3.7-2.8 4.5M7.5 21 16.5 3" />
  ),
  // A mark on a scale.
  "s-rates": <path d="M3.5 17.5h17M3.5 14.5v6M12 14.5v6M20.5 14.5v6M13.2 4.5h6L16.2 10z" />,
  "s-partly_denies": <path d="M4 9h16M4 15h16M10 12.3 15 3" />,
  // The slash is broken: it does not cross the bars.
  "s-disputes": <path d="M4 9h16M4 15h16M7.6 21.4 9.3 17.7M14.7 6.3 16.4 2.6" />,
  "s-qualifies": <path d="M4 9c2.7-3.4 5.3-3.4 8 0s5.3 3.4 8 0M4 16h16" />,
  "s-clarifies": (
    <>
      <path d="M4 11.5h16M4 17.5h16" />
      {dot(5.5)}
    </>
  ),
  "s-concedes": <path d="M4 9h16M4 15h16" />,
  "s-confirms": <path d="M4 7h16M4 12h16M4 17h16" />,
  "s-corrects": <path d="M4 18.5h16M6.5 13.5 12 5.5l5.5 8" />,
  "s-retracts": <path d="M9 4.5 4.5 9 9 13.5M5 9h9.5a5 5 0 0 1 0 10H9" />,
  "s-non_denial": (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M7.5 13c1.5-2.4 3-2.4 4.5-.6s3 1.8 4.5-.6" />
    </>
  ),
  "s-declines": (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M8 12h8" />
    </>
  ),
  "s-unclassified": (
    <>
      <circle cx="12" cy="12" r="7.5" strokeDasharray="2.4 2.3" />
      {dot(12)}
    </>
  ),
  "s-asserts": <path d="M6 4v16M6 12h14" />,
  "s-raised": <path d="M12 20V5M6 11l6-6 6 6" />,
  "s-open": <circle cx="12" cy="12" r="7.5" />,
  "s-conditions": <path d="M9 4.5H5v15h4M15 4.5h4v15h-4" />,
  "s-none": <path d="M3.5 12h18" strokeDasharray="2 3" />,
  "s-updates": <path d="M12 4.5v15M4.5 12h15" />,
  "m-0": <circle cx="12" cy="12" r="8.2" />,
  "m-1": <path d="M12 1.8 22.2 12 12 22.2 1.8 12z" />,
  "m-2": <path d="M12 2.5 22.5 20.5H1.5z" />,
  "m-3": <path d="M4.2 4.2h15.6v15.6H4.2z" />,
  "i-theme": (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4v16a8 8 0 0 0 0-16z" fill="currentColor" />
    </>
  ),
  "i-quote": (
    <path d="M10 6.5C6.5 8 5 10.5 5 14v3.5h5.5V12H8M20 6.5c-3.5 1.5-5 4-5 7.500v3.5h5.5V12H18" />
  ),
  "i-reported": <path d="M4 8c2.7-3 5.3-3 8 0s5.3 3 8 0M4 16c2.7-3 5.3-3 8 0s5.3 3 8 0" />,
  "i-paraphrase": <path d="M4 7h16M4 12h10M4 17h13" strokeDasharray="2.4 2" />,
  "i-event": <path d="M4.5 4.5h15v15h-15z" />,
  "i-down": <path d="m6 9 6 6 6-6" />,
  "i-search": (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  "i-link": (
    <path d="M9.5 14.5l5-5M8 11l-2.5 2.500a3.5 3.5 0 0 0 5 5L13 16M16 13l2.5-2.500a3.5 3.5 0 0 0-5-5L11 8" />
  ),
  "i-swap": <path d="M4 8h14M14.5 4.5 18 8l-3.5 3.5M20 16H6M9.5 12.5 6 16l3.5 3.5" />,
  "i-check": <path d="m4.5 12.5 5 5 10-11" />,
  "i-note": <path d="M4.5 4.5h15v15h-15zM12 8v5M12 15.5v1" />,
  "i-back": <path d="M10 5.5 4.5 11l5.5 5.5M5 11h15v7" />,
  "i-lock": <path d="M5 10.5h14V20H5zM8 10.5V8a4 4 0 0 1 8 0v2.500" />,
  "i-grip": (
    <path
      d="M9 6v.01M9 12v.01M9 18v.01M15 6v.01M15 12v.01M15 18v.01"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  ),
  "i-more": <path d="M5.5 12v.01M12 12v.01M18.5 12v.01" strokeWidth="2.8" strokeLinecap="round" />,
  "i-plus": <path d="M12 4.5v15M4.5 12h15" />,
  "i-file": <path d="M6 3.5h8l4.5 4.5v12.500H6zM14 3.5V8h4.5" />,
};

export function Sprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      {Object.entries(drawings).map(([id, drawing]) => (
        <symbol key={id} id={id} viewBox="0 0 24 24">
          {drawing}
        </symbol>
      ))}
    </svg>
  );
}
