// Controls but tab and line ends, and two noncharacters: XML has none of them, and HTML calls each an error. Made of a
// text, for a literal would hold the controls themselves.
const forbidden = new RegExp(String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]`, 'g')

/**
 * A text as pages and feeds can hold it: well-formed, each lone surrogate as U+FFFD, and without control characters other
 * than tabs and ends of lines, each of which becomes `instead`.
 */
export function repairText(text: string, instead = ''): string {
  return text.toWellFormed().replace(forbidden, instead)
}

/**
 * Repairs every text within parsed JSON, in place, and returns it. Below an object with `marks`, which count the
 * characters of its texts, a control becomes a space, so that they still fit.
 */
export function repairTexts(json: unknown): unknown {
  const root = { json }
  const open: { holder: object; isMarked: boolean }[] = [{ holder: root, isMarked: false }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { holder } = next
    const isMarked = next.isMarked || 'marks' in holder
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'string') Reflect.set(holder, key, repairText(value, isMarked ? ' ' : ''))
      else if (typeof value === 'object' && value !== null) open.push({ holder: value, isMarked })
    }
  }
  return root.json
}
