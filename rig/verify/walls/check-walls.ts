import type { Breach } from './breach.ts'
import { findCircularFiles, findCircularRooms } from './find-circular.ts'
import { findForbiddenPackages } from './find-forbidden-packages.ts'
import { findUsedTestFiles } from './find-used-test-files.ts'
import type { House } from './read-house.ts'

/** Finds arrows that break a rule of the house and are not known, and known arrows that break none any more. */
export function checkWalls(
  house: House,
  known: ReadonlySet<string> = new Set(),
): { breaches: Breach[]; mended: string[] } {
  const found = [
    ...findForbiddenPackages(house),
    ...findCircularRooms(house, known),
    ...findCircularFiles(house, known),
    ...findUsedTestFiles(house),
  ]
  const arrows = new Set(found.map(({ arrow }) => arrow))
  return {
    breaches: found.filter(({ arrow }) => !known.has(arrow)),
    mended: [...known].filter((arrow) => !arrows.has(arrow)),
  }
}
