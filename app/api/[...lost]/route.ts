import { problem } from "@/lib/problem";
import { urls } from "@/lib/urls";

const answer = () =>
  problem(404, "No such address", `There is nothing here. The API is at ${urls.api()}.`);

/** What is below /api and none of its addresses. */
export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
