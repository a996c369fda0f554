import { customAlphabet } from "nanoid";

/** Letters and digits without look-alikes (no 0/O, 1/l/I); 12 of them hold 69 bits. */
const publicIdAlphabet = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

/** A new public id: 12 characters, opaque, never reused. */
export const newPublicId = customAlphabet(publicIdAlphabet, 12);
