import { Transform } from "node:stream";
import { createTransport } from "nodemailer";
import { readSettings } from "./env";

/** A mail; in plain text, and perhaps in HTML besides. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  messageId?: string;
  headers?: Record<string, string>;
}

/** In ms, for each step of handing a mail over; a server that says nothing for so long is given up. */
const patience = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000 };

/**
 * What became of a mail. `outcome` is of codes alone: a server’s words often quote the address. `refused`: it may be
 * taken another time; `failed`: never; `unsure`: the server had all of it, and did not say whether it took it.
 */
interface HandedOver {
  is: "sent" | "refused" | "failed" | "unsure";
  outcome: string;
  /** What the server said, for a log that names nobody else. */
  said?: string;
}

/** Hands a mail to a server. It comes from `from`, where answers go as well. */
export async function handOver(
  given: Mail,
  { server, from }: { server: string; from: string },
): Promise<HandedOver> {
  const transport = createTransport(
    { url: server, ...patience, disableFileAccess: true, disableUrlAccess: true },
    { from, replyTo: from },
  );
  let isWhole = false;
  transport.use("stream", ({ message }, done) => {
    message.transform(
      new Transform({
        transform: (chunk, _, next) => next(null, chunk),
        flush(next) {
          isWhole = true;
          next();
        },
      }),
    );
    done();
  });
  try {
    await transport.sendMail(given);
    return { is: "sent", outcome: "Taken" };
  } catch (error) {
    return whatBecame(error as SmtpError, isWhole);
  } finally {
    transport.close();
  }
}

type SmtpError = Error & { code?: string; responseCode?: number; command?: string };

function whatBecame({ message, code, responseCode, command }: SmtpError, isWhole: boolean) {
  const outcome = [responseCode ?? code ?? "error", command && `at ${command}`]
    .filter(Boolean)
    .join(" ");
  const told = { outcome, said: message };
  if (responseCode === undefined) {
    return { is: isWhole ? ("unsure" as const) : ("refused" as const), ...told };
  }
  // A door that is shut to us may open again; an address that is none, or a mail that is not wanted, is so for good.
  const isOfMail = command === "RCPT TO" || command === "DATA";
  return {
    is: responseCode >= 500 && isOfMail ? ("failed" as const) : ("refused" as const),
    ...told,
  };
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
  const { is, said } = await handOver(given, mail);
  if (is === "sent") return "sent";
  console.error(`The mail server did not take a mail: ${said}`);
  return "failed";
}
