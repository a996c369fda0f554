import { Icon, type IconName } from "@/components/ui/sign";
import { Tag } from "@/components/ui/tag";

/** How words stand to the capture; dashed where they are not its own. Under a field it closes the field's frame. */
export function GateBox({
  id,
  icon,
  isShut = false,
  tag,
  children,
}: {
  /** Of what is said again with every change. */
  id?: string;
  icon: IconName;
  isShut?: boolean;
  tag?: string;
  children: React.ReactNode;
}) {
  return (
    <div
      className={`grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-2.5 gap-y-0.5 border border-ink px-3 py-2.5 text-s/[1.4] max-tablet:grid-cols-[1.5rem_minmax(0,1fr)] ${isShut ? "border-dashed" : ""} ${id ? "border-t-0" : ""}`}
      id={id}
      role={id && "status"}
    >
      <Icon name={icon} size="note" />
      <div>{children}</div>
      {tag && (
        <span className="flex max-tablet:col-start-2">
          <Tag>{tag}</Tag>
        </span>
      )}
    </div>
  );
}
