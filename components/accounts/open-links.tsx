import { DeskForm } from "@/components/desk/desk-form";
import type { OpenLink } from "@/db/desk/queries/accounts";
import { formatInstant } from "@/lib/dates/format";
import type { FormAction } from "@/lib/desk/form";
import { roles } from "@/lib/vocabulary";

/** Links that were handed over and not used yet. */
export function OpenLinks({ links, takeBack }: { links: OpenLink[]; takeBack: FormAction }) {
  return (
    <ul>
      {links.map((link) => (
        <li
          key={link.id}
          className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2 border-t border-rule py-3 text-s"
        >
          <p className="min-w-0 flex-[1_1_10rem] wrap-anywhere">
            <b>{link.invitedName ?? link.accountName}</b>{" "}
            {link.role ? `invited as ${roles[link.role].label.toLowerCase()}` : "new password"}
            {link.invitedEmail && <>, {link.invitedEmail}</>}
            <br />
            <span className="small">
              by {link.by ?? "nobody"}, until {formatInstant(link.expiresAt.toISOString())}
            </span>
          </p>
          <DeskForm
            keep={`take-back-${link.id}`}
            action={takeBack}
            hidden={{ link: link.id }}
            submit="Take back"
            look="small"
            className="mt-3"
          />
        </li>
      ))}
    </ul>
  );
}
