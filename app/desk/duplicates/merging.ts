import * as actions from "./actions";

/** What pages of the desk give to whatever offers to merge records. */
export const merging = {
  find: actions.findToMerge,
  look: actions.lookAtMerge,
  merge: actions.mergeRecords,
  tellApart: actions.tellApart,
};
