/** A listing between fences that its code does not have. */
export function fenced(language: string, code: string): string {
  const longest = Array.from(code.matchAll(/`+/gu), ([run]) => run.length).reduce(
    (one, other) => Math.max(one, other),
    2,
  )
  const fence = '`'.repeat(longest + 1)
  return `\n${fence}${language}\n${code}\n${fence}\n`
}
