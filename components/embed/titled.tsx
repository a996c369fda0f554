/** A card by itself in a frame: its heading is for those who do not see it. */
export function Titled({ by, children }: { by: string; children: React.ReactNode }) {
  return (
    <>
      <h1 className="unseen" dir="auto">
        {by}
      </h1>
      {children}
    </>
  );
}
