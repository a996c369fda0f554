import { Label } from "@/components/ui/label";
import type { ReaderEffect } from "@/lib/desk/effect";
import { type AddressFate, addressFates } from "@/lib/review/addresses";
import { counted } from "@/lib/wording";

/** So many addresses are named; more are counted. */
const most = 10;

const cell = "border-t border-rule py-1.5 text-s";

/** What becomes of each public address, in rows of a word and the address; and which versions it takes. */
export function Changes({
  stays = null,
  leads = [],
  readers,
  more = 0,
}: {
  /** The address that stays, and those that lead there. */
  stays?: string | null;
  leads?: string[];
  readers: ReaderEffect[];
  /** How many more published matters change, which were not looked at. */
  more?: number;
}) {
  const others = readers.flatMap(({ addresses }) =>
    addresses
      .filter(({ address }) => address !== stays && !leads.includes(address))
      .map(({ address, fate }) => [fates[fate], address] as const),
  );
  const rows = [
    ...(stays ? [["Stays", stays] as const] : []),
    ...leads.map((address) => ["Leads there", address] as const),
    ...new Map(others.map((row) => [row[1], row])).values(),
  ];
  const rest = rows.length - most;
  const shown = rows.slice(0, rest > 1 ? most : undefined);
  if (rows.length === 0 && readers.length === 0) {
    return <p className="small">Nothing changes for readers: they have neither of them yet.</p>;
  }
  return (
    <div className="grid gap-3">
      {rows.length > 0 && (
        <div>
          <Label as="h3">Addresses</Label>
          <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)]">
            {shown.map(([fate, address]) => (
              <div key={address} className="contents">
                <dt className={`${cell} font-medium`}>{fate}</dt>
                <dd className={`${cell} m-0 font-mono wrap-anywhere`} dir="ltr">
                  {address}
                </dd>
              </div>
            ))}
          </dl>
          {rest > 1 && (
            <p className={cell}>{counted(rest, "more address", "more addresses")} change.</p>
          )}
        </div>
      )}
      {readers.length + more > 0 && (
        <div>
          <Label as="h3">Readers see it from the next version on</Label>
          <ul>
            {readers.map(({ question, version }) => (
              <li key={question} className={cell}>
                <bdi>{question}</bdi> <span className="text-ink-2">version {version + 1}</span>
              </li>
            ))}
            {more > 0 && (
              <li className={cell}>{counted(more, "more matter")} that show one of them</li>
            )}
          </ul>
        </div>
      )}
    </div>
  );
}

const fates: Record<AddressFate, string> = { ...addressFates, changed: "Changes" };
