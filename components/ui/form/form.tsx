"use client";
import { Form as BaseForm } from "@base-ui/react/form";
import {
  type ComponentProps,
  createContext,
  type KeyboardEventHandler,
  type ReactNode,
  type SubmitEvent,
  startTransition,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import type { FormAnswer } from "@/lib/desk/form";
import { useKeptTyped } from "./kept";
import { Problem } from "./plain";
import { focusFirst, problemsIn } from "./problems";

/** What `useActionState` gives for the action that answers the form. */
export type Asked = [
  state: FormAnswer<unknown> | null,
  send: (form: FormData) => void,
  isPending: boolean,
];

type Texts = Record<string, string>;

const FormContext = createContext({
  values: {} as Texts,
  typed: undefined as Texts | undefined,
  problems: {} as Texts,
  first: undefined as string | undefined,
  isPending: false,
});

/**
 * What the form around it knows: what stands in its fields, of that what was typed before a refusal, what is wrong
 * there, whether it is being sent.
 */
export const useForm = () => use(FormContext);

/**
 * A form that one server action answers, with and without scripts: problems stand in the fields they are about, the
 * first of them has the focus, and what was typed stays until it is kept. Passwords are emptied by every answer.
 */
export function Form({
  asked: [answer, send, isPending],
  refuse,
  values,
  hidden = {},
  remedy,
  onKept,
  children,
  ...form
}: {
  asked: Asked;
  /** What can be refused before it is sent. */
  refuse?: (form: FormData) => FormAnswer<unknown> | null;
  /** What stands in the fields at first. */
  values?: Texts;
  hidden?: Texts;
  /** What helps against the refusal, beside its sentence. */
  remedy?: ReactNode;
  /** What was typed was kept while somebody signed in, and stands in the fields again. */
  onKept?: (typed: Texts) => void;
  children?: ReactNode;
  /** By which a button elsewhere on the page sends it. */
  id?: string;
  className?: string;
  onKeyDown?: KeyboardEventHandler<HTMLFormElement>;
  "aria-label"?: string;
  /** Names the form, so that what is typed is kept while somebody signs in. */
  "data-keep"?: string;
}) {
  const element = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<FormAnswer<unknown> | null>(null);
  const state = refused ?? answer;
  const problems = useMemo(() => problemsIn(state), [state]);
  const elsewhere = [
    problems.elsewhere,
    ...Object.keys(hidden).map((name) => problems.atFields[name]),
  ]
    .filter(Boolean)
    .join(" ");
  const [kept, setKept] = useState<Texts>();
  useKeptTyped(form["data-keep"], (texts) => {
    setKept(texts);
    onKept?.(texts);
  });
  useEffect(() => {
    // A field that holds something is not changed by another default until it is reset.
    if (kept) element.current?.reset();
  }, [kept]);
  const typed = state ? (state.ok ? undefined : state.typed) : kept;
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
    if (isPending) return;
    const early = refuse?.(sent) ?? null;
    setRefused(early);
    if (!early) startTransition(() => send(sent));
  };
  return (
    <FormContext
      value={{
        values: { ...values, ...typed },
        typed,
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
          <Problem role="alert">
            {elsewhere} {remedy}
          </Problem>
        )}
        {children}
      </BaseForm>
    </FormContext>
  );
}

/** Sends the form around it; a second press while it is sent does nothing. */
export function Submit(button: ComponentProps<typeof Button>) {
  const { isPending } = useForm();
  return <Button type="submit" aria-disabled={isPending || undefined} {...button} />;
}
