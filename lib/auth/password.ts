/** Length is what makes a password hard to guess; nothing else is asked of one. */
export const passwordLength = { min: 12, max: 200 };

/** What keeps a password from being taken, as a sentence; undefined where nothing does. */
export function passwordProblem(password: string): string | undefined {
  const { min, max } = passwordLength;
  if (password.length < min)
    return `A password has at least ${min} characters; several words are easy to keep.`;
  if (password.length > max) return `A password has at most ${max} characters.`;
}
