/** Why there is no post to be read, in a sentence. */
export const noPostHere =
  "There is no post here that anybody may read: it was deleted, or its account does not show it to everybody.";
export const wasDeleted = "The post was deleted; its site says no more.";
