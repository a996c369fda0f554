import * as actions from "./actions";

/** What pages of the desk give to whatever offers to split a point. */
export const splitting = {
  stances: actions.listStances,
  look: actions.lookAtSplit,
  split: actions.splitPoint,
};

/** What pages of the desk give to whatever offers to merge records. */
export const merging = {
  find: actions.findToMerge,
  look: actions.lookAtMerge,
  merge: actions.mergeRecords,
  tellApart: actions.tellApart,
};
