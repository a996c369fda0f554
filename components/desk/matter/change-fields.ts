import type { AskedField } from "@/components/desk/ask";
import { correctionKinds, keysOf } from "@/lib/vocabulary";

/** What is said of a change to something public, as a dialog asks for it. */
export const changeFields: AskedField[] = [
  {
    name: "kind",
    label: "Kind of change",
    value: "update",
    options: keysOf(correctionKinds).map((kind) => ({
      value: kind,
      label: correctionKinds[kind].label,
    })),
  },
  { name: "what", label: "What changes, or was wrong", long: true },
  { name: "reason", label: "Why", long: true },
];
