"use client";
import { Quoted } from "@/components/desk/quoted";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { formatEdtf } from "@/lib/dates/format";
import { useScreen } from "./screen";

/** The claim that is answered, pinned: what was said, by whom, when. */
export function Answering() {
  const { entry, matter, open } = useScreen();
  const choose = () => open({ what: "claims" });
  const claims = entry.answers.flatMap(
    ({ claim }) => matter?.statements.find(({ id }) => id === claim) ?? [],
  );
  return (
    <section className="pin" aria-label="Claim being answered">
      <h1 className="vh">Record of a statement</h1>
      {claims.length === 0 && (
        <div className="pin__h">
          <span>
            A statement of its own.
            {matter &&
              matter.statements.length > 0 &&
              " If it answers one of this matter, choose which."}
          </span>
          {matter && matter.statements.length > 0 && (
            <span className="end">
              <button className="btn btn--s" type="button" onClick={choose}>
                Choose the claim <kbd>C</kbd>
              </button>
            </span>
          )}
        </div>
      )}
      {claims.map((claim, index) => (
        <div key={claim.id} className="pin__one">
          <div className="pin__h">
            <span className="rel">Answering</span>
            <span className={partyTint(claim.party)}>
              <PartyMark index={claim.party} /> <b>{claim.speaker}</b>, {formatEdtf(claim.saidOn)},
              S{claim.number}
            </span>
            {index === 0 && (
              <span className="end">
                <button className="btn btn--s" type="button" onClick={choose}>
                  Change <kbd>C</kbd>
                </button>
              </span>
            )}
          </div>
          <div className={`kv kv--p ${partyTint(claim.party)}`}>
            <p className="said" dir="auto">
              {claim.summary}
            </p>
          </div>
          {claim.quoted && (
            <div className={`kv ${partyTint(claim.party)}`}>
              <p>
                <Quoted quoted={claim.quoted} />
              </p>
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
