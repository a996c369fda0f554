/** Ends a list that goes on elsewhere: how much of it stands here, and the way on. */
export function ListEnd({ children }: { children: React.ReactNode }) {
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-4 text-ui">
      {children}
    </p>
  );
}
