/** Takes a file as fast as it comes, again and again, until it is ended. Given: its address. */
import { get } from "node:http";
import { given } from "./answer";

const [address = ""] = given;
const again = () =>
  get(address, (response) => {
    response.resume();
    response.once("end", again);
  });
again();
