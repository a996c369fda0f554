"use client";
import { useState } from "react";
import { Help } from "@/components/desk/help";
import { Offer } from "@/components/desk/offer";
import { TextButton } from "@/components/ui/text-button";
import { formatEdtf } from "@/lib/dates/format";
import type { EntryDating } from "@/lib/desk/entry";
import { addDating } from "@/lib/desk/entry-changes";
import { Dating } from "./dating";
import { FieldSet } from "./field";
import { useScreen } from "./screen";

/** When it was said: each source's answer, all of them kept, one preferred. */
export function Datings() {
  const { given, entry, change, isNew } = useScreen();
  const { datings } = entry;
  const [added, setAdded] = useState("");
  function add(said: Partial<EntryDating>) {
    const key = crypto.randomUUID();
    setAdded(key);
    // What another statement on the same occasion is dated by stays preferred.
    change(addDating, key, said, isNew && entry.occasion !== null);
  }
  const open = given.dates.filter(
    ({ phrase, edtf }) => !datings.some((one) => one.phrase === phrase && one.edtf === edtf),
  );
  return (
    <FieldSet legend="Said" shortcut="T" help={<Help term="date" />}>
      {datings.map((dating, index) => (
        <Dating
          key={dating.key}
          dating={dating}
          isFirst={index === 0}
          isAdded={dating.key === added}
        />
      ))}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-s">
        {open.slice(0, 6).map((offer, index) => (
          <Offer
            key={offer.phrase}
            data-key={datings.length === 0 && index === 0 ? "t" : undefined}
            onClick={() => add(offer)}
          >
            {offer.phrase && `“${offer.phrase}” `}
            {formatEdtf(offer.edtf)}
          </Offer>
        ))}
        <TextButton
          data-key={datings.length + open.length === 0 ? "t" : undefined}
          onClick={() => add({})}
        >
          {datings.length === 0 ? "Say when" : "Add another dating"}
        </TextButton>
      </p>
    </FieldSet>
  );
}
