import type { Metadata } from "next";
import { urls } from "./urls";

/** Where a page stands, and its twin as plain text; the query of a list goes along. */
export const alternatesAt = (path: string): Metadata["alternates"] => ({
  canonical: path,
  types: { "text/markdown": urls.twin(path) },
});
