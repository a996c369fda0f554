import { nowhere } from "./nowhere";

/** A number as addresses write it, from 1; 0, which nothing has, for anything else. */
export const numberIn = (text = ""): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

/** The same of an address that names nothing without it. Throws a `NowhereError`. */
export const numberOrNowhere = (text?: string): number => numberIn(text) || nowhere();
