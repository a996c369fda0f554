/** Several lines of text under a label, with what is wrong with them. What is typed is kept by whoever shows it. */
export function LongField({
  id,
  name,
  label,
  rows = 3,
  value,
  onChange,
  problem,
}: {
  /** Unique on the page. */
  id: string;
  name: string;
  label: string;
  rows?: number;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
}) {
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="in"
        id={id}
        name={name}
        rows={rows}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
