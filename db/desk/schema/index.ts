/** All tables of the desk, for the database handle and the tests that walk them. */
export * from "./accounts";
export * from "./assignments";
export * from "./drafts";
export * from "./following";
export * from "./hooks";
export * from "./matters";
export * from "./people";
export * from "./publishing";
export * from "./rearrangements";
export * from "./replies";
export * from "./reports";
export * from "./restrictions";
export * from "./review";
export * from "./sources";
export * from "./statements";
export * from "./version-log";
