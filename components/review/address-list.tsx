import { Label } from "@/components/ui/label";
import { groupBy } from "@/lib/group";
import { addressFates, type TouchedAddress } from "@/lib/review/addresses";
import { counted } from "@/lib/wording";
import { PanelLine, PanelList, PanelRow, panelAddress, Unfold } from "./panel";

/** So many addresses of one kind are open at once; more fold. */
const most = 6;

/** Every public address that reads differently afterwards, and what becomes of it. */
export function AddressList({ addresses }: { addresses: TouchedAddress[] }) {
  const fates = [...groupBy(addresses, (row) => row.fate)];
  return (
    <>
      <Label id="addresses">Addresses that change</Label>
      <PanelList labelledBy="addresses">
        {fates.flatMap(([fate, rows]) => [
          ...rows.slice(0, most).map(({ address }) => <Row key={address} {...{ fate, address }} />),
          rows.length > most && (
            <PanelLine key={fate}>
              <details>
                <Unfold>
                  {addressFates[fate]}:{" "}
                  {counted(rows.length - most, "more address", "more addresses")}
                </Unfold>
                <PanelList isNested>
                  {rows.slice(most).map(({ address }) => (
                    <Row key={address} {...{ fate, address }} />
                  ))}
                </PanelList>
              </details>
            </PanelLine>
          ),
        ])}
      </PanelList>
    </>
  );
}

function Row({ fate, address }: TouchedAddress) {
  return (
    <PanelRow name={addressFates[fate]}>
      <span className={panelAddress}>{address}</span>
    </PanelRow>
  );
}
