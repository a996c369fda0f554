import { urls } from "@/lib/urls";

/** What the address of a card says where there is no such pair; it may stand in a frame on another site. */
export function EmbedLost() {
  return (
    <>
      <h1 className="text-h3">Nothing is published at this address.</h1>
      <p>
        <a href={urls.front()} target="_top">
          All matters on record at Gainsay
        </a>
      </p>
    </>
  );
}
