import { FoldLine } from "@/components/ui/fold";
import { type Schema, shapeOf } from "@/lib/api-reference";
import { TermOf, Terms } from "./terms";
import { Ticked } from "./ticked";

/** The shapes of answers, each with its fields, folded: a row has many. */
export function Shapes({ schemas }: { schemas: Record<string, Schema> }) {
  return Object.entries(schemas).map(([name, { description, properties = {} }]) => (
    <div key={name} id={`shape-${name}`} className="target:bg-well">
      <FoldLine
        summary={
          <>
            <h3>
              <code className="font-mono text-ui font-medium">{name}</code>
            </h3>
            <span className="text-s text-ink-2">{Object.keys(properties).length} fields</span>
            {description && <span className="text-s text-ink-2">{description}</span>}
          </>
        }
      >
        <Terms>
          {Object.entries(properties).map(([field, schema]) => {
            const shape = shapeOf(schema);
            return (
              <TermOf key={field} name={field}>
                <span className="text-ink-2">
                  {shape.name ? <a href={`#shape-${shape.name}`}>{shape.words}</a> : shape.words}.
                </span>{" "}
                <Ticked>{schema.description ?? ""}</Ticked>
              </TermOf>
            );
          })}
        </Terms>
      </FoldLine>
    </div>
  ));
}
