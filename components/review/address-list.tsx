import { groupBy } from "@/lib/group";
import { addressFates, type TouchedAddress } from "@/lib/review/addresses";
import { counted } from "@/lib/wording";

/** So many addresses of one kind are open at once; more fold. */
const most = 6;

/** Every public address that reads differently afterwards, and what becomes of it. */
export function AddressList({ addresses }: { addresses: TouchedAddress[] }) {
  const fates = [...groupBy(addresses, (row) => row.fate)];
  return (
    <>
      <p className="lab" id="addresses">
        Addresses that change
      </p>
      <ul aria-labelledby="addresses">
        {fates.flatMap(([fate, rows]) => [
          ...rows.slice(0, most).map(({ address }) => <Row key={address} {...{ fate, address }} />),
          rows.length > most && (
            <li key={fate} className="pub__more">
              <details>
                <summary>
                  {addressFates[fate]}:{" "}
                  {counted(rows.length - most, "more address", "more addresses")}
                </summary>
                <ul>
                  {rows.slice(most).map(({ address }) => (
                    <Row key={address} {...{ fate, address }} />
                  ))}
                </ul>
              </details>
            </li>
          ),
        ])}
      </ul>
    </>
  );
}

function Row({ fate, address }: TouchedAddress) {
  return (
    <li>
      <b>{addressFates[fate]}</b>
      <span className="mono">{address}</span>
    </li>
  );
}
