/** What a server that is measured can be asked. */
import type { Ended } from "../services";
import type { How } from "./asking";

export interface Server extends Ended {
  origin: string;
  port: number;
  how(): Promise<How>;
  /** Has these pages rendered when they are next asked for. */
  renew(addresses: readonly string[]): Promise<void>;
}
