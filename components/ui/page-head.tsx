/** What a record's page is headed by: its heading, and beside it the facts. */
export function PageHead({ children }: { children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-end gap-x-16 gap-y-6 pb-part max-laptop:grid-cols-1 max-laptop:gap-6 max-tablet:gap-4 max-tablet:pb-4">
      {children}
    </div>
  );
}
