import { forbidden, notFound } from "next/navigation";
import { InputError, NotAllowedError, NotFoundError } from "@/lib/errors";

/**
 * Reads for a page what its address names. Where there is no such thing, or cannot be: 404; where it is somebody
 * else’s: 403.
 */
export function readForPage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof InputError) notFound();
    if (error instanceof NotAllowedError) forbidden();
    throw error;
  }
}
