import { createTransport } from "nodemailer";
import { readSettings } from "./env";

/** A mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/**
 * Sends a mail by the server of GAINSAY_SMTP. What became of it: `none` where there is no server, `failed` where it did
 * not take the mail, which the log of the process then says.
 */
export async function sendMail(
  given: Mail,
  { mail }: Pick<ReturnType<typeof readSettings>, "mail"> = readSettings(),
): Promise<"none" | "sent" | "failed"> {
  if (!mail) return "none";
  const transport = createTransport(mail.server, {
    from: mail.from,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail(given);
    return "sent";
  } catch (error) {
    console.error(`The mail server did not take a mail: ${(error as Error).message}`);
    return "failed";
  } finally {
    transport.close();
  }
}
