/** What words were changed to, and what they were: the line runs over each line that they break into. */
const look = "box-decoration-clone px-[0.1em]";

export function Inserted({ dir, children }: { dir?: "auto"; children: React.ReactNode }) {
  return (
    <ins
      className={`bg-party-wash font-semibold underline decoration-double decoration-auto underline-offset-[0.2em] ${look}`}
      dir={dir}
    >
      {children}
    </ins>
  );
}

export function Deleted({ dir, children }: { dir?: "auto"; children: React.ReactNode }) {
  return (
    <del className={`text-ink-2 line-through decoration-[1.5px] ${look}`} dir={dir}>
      {children}
    </del>
  );
}
