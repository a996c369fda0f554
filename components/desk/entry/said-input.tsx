/** Where words are typed that readers see as said: set as they will be, as long as they are. */
export function SaidInput(field: React.ComponentProps<"textarea">) {
  return (
    <textarea
      className="in field-sizing-content max-h-96 font-said text-[1.0625rem]/[1.45] condensed"
      dir="auto"
      rows={2}
      {...field}
    />
  );
}
