/** A button that reads as a link: it does something to what it stands beside. */
export function TextButton({
  size = "text",
  className = "",
  ...button
}: {
  /** As the text around it, or as a line below a field. */
  size?: "text" | "small";
  /** Where it stands. */
  className?: string;
} & React.ComponentProps<"button">) {
  return (
    <button
      type="button"
      {...button}
      className={`inline cursor-pointer bg-transparent p-0 text-start underline underline-offset-[0.2em] hover:decoration-2 ${size === "small" ? "text-s" : ""} ${className}`}
    />
  );
}
