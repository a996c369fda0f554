import type { Metadata } from "next";
import { Masthead } from "@/components/layout/masthead";
import { NoticePage } from "@/components/layout/notice-page";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Not found" };

/** An address of the desk that leads nowhere. */
export default function NotFound() {
  return (
    <>
      <Masthead />
      <NoticePage title="Nothing is at this address of the desk.">
        <p>
          It was mistyped, or what was here is gone. <a href={urls.desk()}>Back to the desk</a>
        </p>
      </NoticePage>
    </>
  );
}
