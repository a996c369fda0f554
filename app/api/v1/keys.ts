/** The key that came with a request. A wrong one is refused: whoever gives one is not to be taken for nobody. */
import { type KeyAnswer, keyDoor } from "@/lib/auth/api-keys";
import { problem } from "@/lib/problem";

type GoodKey = Extract<KeyAnswer, { is: "good" }>;

const whatIsWrong: Record<Exclude<KeyAnswer["is"], "good">, string> = {
  unknown: "This is not a key, or none that was made here.",
  revoked: "This key was revoked. Make a new one on the page of your account.",
  expired: "This key held until a day that is past. Make a new one on the page of your account.",
  suspended: "The account of this key is suspended.",
};

/** The key of the request; a refusal where it is not good or may not read; neither where none was given. */
export function keyGiven(headers: Headers): { key?: GoodKey; refusal?: Response } {
  const given = headers.get("authorization");
  if (given === null) return {};
  const [, token] = /^Bearer +(\S+)$/i.exec(given.trim()) ?? [];
  if (token === undefined) {
    const sentence =
      "A key is given as “Authorization: Bearer gs_…”. Leave it out to read without.";
    return { refusal: refuse(401, "invalid_request", sentence) };
  }
  const { check } = keyDoor();
  const key: KeyAnswer = check ? check(token) : { is: "unknown" };
  if (key.is !== "good") return { refusal: refuse(401, "invalid_token", whatIsWrong[key.is]) };
  if (!key.scopes.includes("read")) {
    return { refusal: refuse(403, "insufficient_scope", "This key may not read.") };
  }
  return { key };
}

function refuse(status: 401 | 403, error: string, sentence: string): Response {
  const title = status === 401 ? "Not a good key" : "Not for this key";
  const answer = problem(status, title, sentence, [
    { pointer: "#/header/authorization", detail: sentence },
  ]);
  // Fields of headers are ASCII.
  const words = sentence.replace(/[“”]/g, "'").replaceAll("…", "...");
  answer.headers.set(
    "www-authenticate",
    `Bearer realm="Gainsay", error="${error}", error_description="${words}"`,
  );
  answer.headers.set("cache-control", "no-store");
  return answer;
}
