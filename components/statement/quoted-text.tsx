import { Fragment } from "react";
import { DrawnPointNumber } from "@/components/ui/point-number";
import type { SaidWords } from "@/lib/comparison/in-short";
import { passagesOf } from "@/lib/comparison/passages";
import type { QuotationView } from "@/lib/comparison/view";
import { Marked } from "./said";

/**
 * The words of a quotation. Those that speak to a point lead to it, and have its number where they end; by keyboard the
 * number leads there.
 */
export function QuotedText({
  quotation,
  base,
}: {
  quotation: QuotationView<SaidWords>;
  base: string;
}) {
  const { record, markers } = quotation;
  return (
    <Marked form={record.form}>
      {passagesOf(record.text, markers).map(({ text, points, ends }, index) => {
        const [nearest] = points;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the passages of a text never change places
          <Fragment key={index}>
            {nearest === undefined ? (
              text
            ) : (
              <a
                className="border-b border-party/30 box-decoration-clone py-[0.06em] no-underline hover:border-party hover:bg-party-wash print:border-b-0"
                href={`${base}#p${nearest}`}
                tabIndex={-1}
                data-points={points.join(" ")}
              >
                {text}
              </a>
            )}
            {ends.map((number) => (
              <DrawnPointNumber key={number} number={number} href={`${base}#p${number}`} />
            ))}
          </Fragment>
        );
      })}
    </Marked>
  );
}
