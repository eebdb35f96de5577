import type { HouseImport } from './read-house.ts'

/** An arrow that must not be: the rule that it breaks, what to do, and the imports that make it. */
export type Breach = { arrow: string; rule: string; fix: string; imports: HouseImport[] }

/** Writes a breach for the person who made it: the arrow, each import by file and line, the rule, the cure. */
export function describeBreach({ arrow, rule, fix, imports }: Breach): string {
  const places = imports.map(({ from, line, to }) => `  ${from}:${line} imports ${to}\n`)
  return `${arrow}\n${places.join('')}  Rule: ${rule}\n  Fix: ${fix}\n`
}
