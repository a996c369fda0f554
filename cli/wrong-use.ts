/** A command was called wrongly: exit code 2, and how it is used. */
export class WrongUse extends Error {}
