/** Signatures, beside two implementations that are not ours. */
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { newHookSecret, signedHeaders } from "./signature";

const message = { id: "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W", body: '{"type":"person.spoke","is":"é"}' };

test("the reference implementation takes what we sign, and signs the same", () => {
  const secret = newHookSecret();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const at = new Date();
  const headers = signedHeaders(message, at, [secret]);
  expect(new Webhook(secret).sign(message.id, at, message.body)).toBe(headers["webhook-signature"]);
  expect(new Webhook(secret).verify(message.body, headers)).toEqual(JSON.parse(message.body));
  expect(() => new Webhook(secret).verify(`${message.body} `, headers)).toThrow();
  expect(() => new Webhook(newHookSecret()).verify(message.body, headers)).toThrow();
});

test("while a secret changes over, whoever has either takes it", () => {
  const secrets = [newHookSecret(), newHookSecret()];
  const headers = signedHeaders(message, new Date(), secrets);
  for (const secret of secrets) new Webhook(secret).verify(message.body, headers);
});

test("the example of the specification has the signature that it prints", () => {
  const signed = signedHeaders(
    { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: '{"test": 2432232314}' },
    new Date(1614265330 * 1000),
    ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
  );
  expect(signed["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});
