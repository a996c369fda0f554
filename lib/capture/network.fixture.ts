/** For tests: a network in which a server on loopback stands for the whole web. */
import { connect } from "node:net";
import type { Network } from "./network";

/** Connects to a port of loopback, and has the socket say that it reached the address that was asked for. */
export const toLoopback =
  (port: number): Network["connect"] =>
  ({ hostname }, done) => {
    const socket = connect(port, "127.0.0.1", () => {
      Object.defineProperty(socket, "remoteAddress", { value: hostname });
      done(null, socket);
    });
  };

/** Every name leads to the port, by way of a public address. */
export const leadingTo = (port: number): Network => ({
  resolve: async () => ["93.184.216.34"],
  connect: toLoopback(port),
});
