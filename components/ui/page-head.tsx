const below = { record: "pb-part max-tablet:pb-4", list: "pb-6" };

/** What a page is headed by: the title of a record and beside it the facts, or the title of a list. */
export function PageHead({
  of = "record",
  children,
}: {
  of?: keyof typeof below;
  children: React.ReactNode;
}) {
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)_20rem] items-end gap-x-16 gap-y-6 max-laptop:grid-cols-1 max-laptop:gap-6 max-tablet:gap-4 ${below[of]}`}
    >
      {children}
    </div>
  );
}
