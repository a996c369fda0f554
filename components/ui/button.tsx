const looks = {
  quiet: "border-rule-2 bg-sheet hover:border-ink",
  ink: "border-ink bg-ink text-paper",
};
const sizes = {
  small: "min-h-8 px-2.5 text-s max-tablet:min-h-11",
  normal: "min-h-10 px-3.5 text-ui max-tablet:min-h-11",
  large: "min-h-12 px-3.5 text-ui",
};

interface Look {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  /** As wide as what it stands in; then its words may take two lines. */
  isWide?: boolean;
  /** Where it stands. */
  className?: string;
}

/** The look of a button, for what is none: a label around its switch. */
export function buttonLook({
  look = "quiet",
  size = "normal",
  isWide = false,
  className = "",
}: Look = {}) {
  const width = isWide ? "w-full justify-center" : "whitespace-nowrap";
  return `inline-flex cursor-pointer items-center gap-[0.4rem] rounded-control border font-medium no-underline aria-disabled:cursor-not-allowed aria-disabled:border-dashed aria-disabled:bg-well aria-disabled:text-ink-3 print:hidden! ${looks[look]} ${sizes[size]} ${width} ${className}`;
}

export function Button({
  look,
  size,
  isWide,
  className,
  ...button
}: Look & React.ComponentProps<"button">) {
  return (
    <button
      type="button"
      data-weighty=""
      {...button}
      className={buttonLook({ look, size, isWide, className })}
    />
  );
}

/** A link that is as weighty as a button. */
export function ButtonLink({
  look,
  size,
  isWide,
  className,
  ...link
}: Look & React.ComponentProps<"a">) {
  return <a data-weighty="" {...link} className={buttonLook({ look, size, isWide, className })} />;
}
