import { Help } from "@/components/desk/help";
import { Change } from "@/components/desk/matter/change";
import { MovePoint } from "@/components/desk/matter/move-point";
import { Remove } from "@/components/desk/matter/remove";
import { PartList } from "@/components/desk/part-list";
import { TextField } from "@/components/ui/form/fields";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import type { getMatterParts } from "@/db/desk/queries/matter-list";
import * as actions from "./actions";
import type { RemovalOfPart } from "./removal-of-part";

/** What is at issue, a proposition each. */
export function Points({
  matter: id,
  points,
  removalOf,
}: {
  matter: string;
  points: ReturnType<typeof getMatterParts>["points"];
  removalOf: RemovalOfPart;
}) {
  const order = points.map((point) => point.publicId);
  return (
    <Section id="points" title="Points">
      {points.length > 1 && (
        <p className="small">
          Readers see them in this order; those that no statement speaks to stand last.
        </p>
      )}
      <PartList as="ol">
        {points.map((point, index) => (
          <li key={point.publicId}>
            <p className="said text-point/[1.45]">{point.proposition}</p>
            {point.note && <p className="small">{point.note}</p>}
            <LinkRow spaced>
              <Change
                label="Change"
                title={point.proposition}
                about="Stances that were taken on it stay; look at them again where its meaning changes."
                values={{
                  proposition: point.proposition,
                  opposite: point.opposite ?? "",
                  note: point.note ?? "",
                }}
                submit="Save"
                action={actions.changePoint.bind(null, id, point.publicId, point.revision)}
              >
                <PointFields />
              </Change>
              <MovePoint
                proposition={point.proposition}
                place={index + 1}
                last={points.length}
                move={actions.movePoint.bind(null, id, point.publicId, order)}
              />
              <Remove
                what="the point"
                name={point.proposition}
                removal={removalOf("point", point.publicId)}
              />
            </LinkRow>
          </li>
        ))}
      </PartList>
      <Change
        label="Add a point"
        title="One proposition that can be asserted or denied"
        submit="Add"
        action={actions.addPoint.bind(null, id)}
      >
        <PointFields />
      </Change>
    </Section>
  );
}

function PointFields() {
  return (
    <>
      <TextField
        name="proposition"
        label="The point, in one sentence"
        hint="So that one side can say yes to it and the other no."
        lines={3}
        help={<Help term="point" />}
      />
      <TextField name="opposite" label="Its opposite, in words" />
      <TextField name="note" label="Note" lines={3} />
    </>
  );
}
