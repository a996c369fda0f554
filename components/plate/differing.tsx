import type { ReactNode } from "react";
import { Deleted, Inserted } from "@/components/ui/edited";
import { canonicalJson } from "@/lib/canonical";
import type { PlateView } from "@/lib/views/plate";

/** The same exchange on the other side of a change; `isOld`: the one that is drawn is what readers have until then. */
export interface Against {
  plate: PlateView;
  isOld: boolean;
}

/** Draws something of a plate, marked where the other plate reads otherwise there. */
export type Told = (of: (plate: PlateView) => unknown, drawn: ReactNode) => ReactNode;

/** What goes is struck, what comes is underlined; where there is nothing to differ from, nothing is marked. */
export function differingFrom(plate: PlateView, against: Against | undefined): Told {
  return (of, drawn) => {
    if (!against || !drawn || reads(of(plate)) === reads(of(against.plate))) return drawn;
    return against.isOld ? <Deleted>{drawn}</Deleted> : <Inserted>{drawn}</Inserted>;
  };
}

const reads = (value: unknown) => canonicalJson(value ?? null);
