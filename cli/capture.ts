/** `gainsay capture URL|FILE --as E-MAIL`: takes a source in as the desk does, under somebody's account. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { eq } from "drizzle-orm";
import type { Desk } from "@/db/desk/desk";
import { listKnownSources } from "@/db/desk/queries/sources";
import { users } from "@/db/desk/schema";
import { type TakenIn, takeInAddress, takeInFile } from "@/db/desk/take-in";
import type { DeskContext } from "@/db/desk/write";
import { UnusableAddress } from "@/lib/capture/failure";
import { sourceAddress } from "@/lib/capture/guard";
import { limits } from "@/lib/capture/limits";
import { fileMediaType } from "@/lib/capture/media-type";
import { WrongUse } from "./wrong-use";

/** Throws WrongUse where an argument is missing, or is no address, file or account. A failed capture is returned. */
export function captureAs(
  desk: Desk,
  what: string | undefined,
  email: string | undefined,
  contact: string,
): Promise<TakenIn> {
  if (!what) throw new WrongUse("Name the address of a page, or a file.");
  if (!email) throw new WrongUse("Say under whose account: --as E-MAIL.");
  const account = desk.db.select().from(users).where(eq(users.email, email.toLowerCase())).get();
  if (!account) throw new WrongUse(`Nobody has an account under ${email}.`);
  const context = { desk, actorId: account.id };
  if (!/^https?:/i.test(what)) return captureFile(context, what);
  const url = addressIn(what);
  // Captured before: the new capture stands beside the others.
  const [known] = listKnownSources(desk.db, { url });
  return takeInAddress(context, { source: known?.publicId, url }, { contact });
}

function addressIn(what: string): string {
  try {
    return sourceAddress(what);
  } catch (error) {
    if (error instanceof UnusableAddress) throw new WrongUse(error.message);
    throw error;
  }
}

function captureFile(context: DeskContext, path: string): Promise<TakenIn> {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) throw new WrongUse(`There is no file ${path}.`);
  if (file.size > limits.bytes) throw new WrongUse("The file is larger than 5 MB.");
  const name = basename(path);
  const mediaType = fileMediaType(name);
  if (!mediaType)
    throw new WrongUse(
      "HTML, plain text, captions (VTT, SRT) and PDF files are read; this is none of them.",
    );
  return takeInFile(context, { name, mediaType, bytes: readFileSync(path) });
}
