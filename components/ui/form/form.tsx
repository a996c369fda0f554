"use client";
import { Form as BaseForm } from "@base-ui/react/form";
import {
  createContext,
  type ReactNode,
  type SubmitEvent,
  startTransition,
  use,
  useEffect,
  useMemo,
  useRef,
} from "react";
import type { FormState } from "@/lib/desk/form";
import { focusFirst, problemsIn } from "./problems";

/** What `useActionState` gives for the action that answers the form. */
export type Asked = [state: FormState, send: (form: FormData) => void, isPending: boolean];

type Texts = Record<string, string>;

const FormContext = createContext({
  values: {} as Texts,
  problems: {} as Texts,
  first: undefined as string | undefined,
  isPending: false,
});

/** What the form around it knows: what stands in its fields, what is wrong there, whether it is being sent. */
export const useForm = () => use(FormContext);

/**
 * A form that one server action answers, with and without scripts: problems stand in the fields they are about, the
 * first of them has the focus, and what was typed stays until it is kept. Passwords are emptied by every answer.
 */
export function Form({
  asked: [state, send, isPending],
  values,
  hidden = {},
  remedy,
  children,
  ...form
}: {
  asked: Asked;
  /** What stands in the fields at first. */
  values?: Texts;
  hidden?: Texts;
  /** What helps against the refusal, beside its sentence. */
  remedy?: ReactNode;
  children: ReactNode;
  className?: string;
  "data-keep"?: string;
}) {
  const element = useRef<HTMLFormElement>(null);
  const problems = useMemo(() => problemsIn(state), [state]);
  const elsewhere = [
    problems.elsewhere,
    ...Object.keys(hidden).map((name) => problems.atFields[name]),
  ]
    .filter(Boolean)
    .join(" ");
  const typed = state && !state.ok ? state.typed : undefined;
  useEffect(() => {
    if (!state || !element.current) return;
    if (state.ok) return element.current.reset();
    for (const input of element.current.querySelectorAll("input")) {
      if (input.type === "password") input.value = "";
    }
    focusFirst(element.current, problems.atFields);
  }, [state, problems]);
  // Before Base UI sees it, which holds a form back while a field that was refused is as it was.
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    event.stopPropagation();
    const sent = new FormData(event.currentTarget, event.nativeEvent.submitter);
    if (!isPending) startTransition(() => send(sent));
  };
  return (
    <FormContext
      value={{
        values: { ...values, ...typed },
        problems: problems.atFields,
        first: problems.first,
        isPending,
      }}
    >
      <BaseForm
        {...form}
        ref={element}
        action={send}
        errors={problems.atFields}
        onSubmitCapture={submit}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {elsewhere && (
          <p className="wrong" role="alert">
            {elsewhere} {remedy}
          </p>
        )}
        {children}
      </BaseForm>
    </FormContext>
  );
}

/** Sends the form around it; a second press while it is sent does nothing. */
export function Submit({ look, children }: { look?: "ink" | "small"; children: ReactNode }) {
  const { isPending } = useForm();
  const looks = { ink: "btn btn--ink", small: "btn btn--s" };
  return (
    <button
      className={look ? looks[look] : "btn"}
      type="submit"
      aria-disabled={isPending || undefined}
    >
      {children}
    </button>
  );
}
