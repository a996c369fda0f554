import type { Metadata } from "next";
import { Masthead } from "@/components/layout/masthead";
import { NoticePage } from "@/components/layout/notice-page";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Not for your role" };

/** A page of the desk that the role may not use. */
export default function Forbidden() {
  return (
    <>
      <Masthead />
      <NoticePage title="This page is not for your role.">
        <p>
          An administrator can change your role. <a href={urls.desk()}>Back to the desk</a>
        </p>
      </NoticePage>
    </>
  );
}
