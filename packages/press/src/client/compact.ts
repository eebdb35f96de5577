/**
 * A script as it is served: without indentation and the line breaks at which no statement can end (the others are its
 * semicolons), and with a capital letter for every name that begins with `$`. For scripts that have no line breaks in
 * strings, no capital letter for a name, and at most 26 such names.
 */
export function compact(script: string): string {
  const letters = new Map<string, string>()
  return script
    .trim()
    .replace(/\s*\n\s*/g, '\n')
    .replace(/(?<=[{([,;?:&|=]|=>)\n|\n(?=[})\]?:&|.])/g, '')
    .replace(/\$\w+/g, (name) => {
      const letter = letters.get(name) ?? String.fromCodePoint(65 + letters.size)
      letters.set(name, letter)
      return letter
    })
}
