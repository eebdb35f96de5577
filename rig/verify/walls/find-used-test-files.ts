import type { Breach } from './breach.ts'
import type { House } from './read-house.ts'
import { isTestFile, mayUseTestFiles } from './rules.ts'

/** Finds imports of a test or of a helper for tests by a file that is no test. */
export function findUsedTestFiles({ imports }: House): Breach[] {
  const used = imports.filter(({ from, to }) => isTestFile(to) && !mayUseTestFiles(from))
  return used.map((each) => ({
    arrow: `${each.from} → ${each.to}`,
    rule: 'Only tests and the rig import tests and what stands in test/ or testing/.',
    fix: 'Move what is shared out of there, into the room that it belongs to.',
    imports: [each],
  }))
}
