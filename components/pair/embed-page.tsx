import { EmbedCard } from "./embed-card";

/** The card of a pair by itself. */
export function EmbedPage(props: Omit<React.ComponentProps<typeof EmbedCard>, "size">) {
  return (
    <>
      <h1 className="unseen" dir="auto">
        {props.card.matter.question}
      </h1>
      <EmbedCard {...props} size="page" />
    </>
  );
}
