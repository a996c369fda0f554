import { boxLook } from "@/components/ui/form/plain";

/** Where words are typed that readers see as said: set as they will be, as long as they are. */
export function SaidInput(field: React.ComponentProps<"textarea">) {
  return (
    <textarea
      className={`field-sizing-content max-h-96 font-said text-[1.0625rem]/[1.45] condensed ${boxLook({ lines: 3 })}`}
      dir="auto"
      rows={2}
      {...field}
    />
  );
}
