/** Positions and summaries are Gainsay's words: refused where they look like a quotation, named where they stand already. */
import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { demoHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { GateError, InputError } from "@/lib/errors";
import { addParty, changeMatter, changeParty } from "./mutations/matters";
import { publishMatter } from "./mutations/publish";
import { submitForReview } from "./mutations/review";
import { getReview } from "./queries/review";
import { matters, parties, users } from "./schema";

const quoted = "Snopes: “We have rated the claim …”";

function rowsOf({ desk }: TestHouse) {
  const [matter] = desk.db.select().from(matters).all();
  const [party] = desk.db.select().from(parties).all();
  if (!matter || !party) throw new Error("The demo has a matter and its parties.");
  return { matter, party };
}

const thrownBy = (write: () => unknown) => {
  try {
    write();
  } catch (error) {
    return error;
  }
};

describe("a position in quotation marks", () => {
  test("is refused at its field, new or changed", () => {
    const house = demoHouse();
    const context = soloEditor(house);
    const { matter, party } = rowsOf(house);
    const added = thrownBy(() =>
      addParty(context, { matter: matter.publicId, name: "Snopes", positionInShort: quoted }),
    );
    expect(added).toBeInstanceOf(InputError);
    expect((added as InputError).problems).toEqual([
      { field: "positionInShort", message: expect.stringMatching(/leave out quotation marks/) },
    ]);
    const changed = thrownBy(() =>
      changeParty(context, {
        ...{ record: party.publicId, revision: party.revision },
        fields: { positionInShort: "「交渉はない」" },
      }),
    );
    expect((changed as InputError).problems[0]?.field).toMatch(/positionInShort$/);
  });

  test("that stands from before is named by the review, stops what is published next, and nothing else", () => {
    const house = demoHouse();
    const context = soloEditor(house);
    const { matter, party } = rowsOf(house);
    house.desk.connection
      .prepare("update parties set position_in_short = ? where id = ?")
      .run(quoted, party.id);
    changeMatter(context, {
      ...{ record: matter.publicId, revision: matter.revision },
      fields: { summary: "Another summary." },
    });
    const [account] = house.desk.db.select().from(users).all();
    expect(
      getReview(house.desk.db, matter.publicId, account?.id ?? "").problems.map((row) => row.rule),
    ).toEqual(["position"]);
    const refused = thrownBy(() =>
      submitForReview(context, {
        matter: matter.publicId,
        change: { kind: "update", what: "A summary.", reason: "It was long." },
      }),
    );
    expect(refused).toBeInstanceOf(GateError);
    expect((refused as GateError).problems).toEqual([
      {
        recordId: party.publicId,
        rule: "position",
        message: expect.stringMatching(/^United States: A position is in Gainsay’s words/),
      },
    ]);
    expect(() => catchUp(house.desk, house.folder)).not.toThrow();
    changeParty(context, {
      ...{ record: party.publicId, revision: party.revision },
      fields: { positionInShort: "Talks have begun, as he says." },
    });
    submitForReview(context, {
      matter: matter.publicId,
      change: { kind: "update", what: "A summary.", reason: "It was long." },
    });
    expect(publishMatter(context, { matter: matter.publicId })).toMatchObject({ number: 2 });
    catchUp(house.desk, house.folder);
    expect([...verify(house.folder)].filter((row) => /position/i.test(row))).toEqual([]);
  });
});
