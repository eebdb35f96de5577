import { describeBreach } from './breach.ts'
import { findCircularFiles, findCircularRooms } from './find-circular.ts'
import { findForbiddenPackages } from './find-forbidden-packages.ts'
import { findRisingImports } from './find-rising-imports.ts'
import { findUsedTestFiles } from './find-used-test-files.ts'
import { readHouse } from './read-house.ts'

/** Checks the house under a top folder, writes what is wrong, and returns the exit code: 0 or 1. */
export function reportWalls(top: string, write: (text: string) => void): 0 | 1 {
  const house = readHouse(top)
  const breaches = [
    ...findForbiddenPackages(house),
    ...findCircularRooms(house),
    ...findCircularFiles(house),
    ...findRisingImports(house),
    ...findUsedTestFiles(house),
  ]
  for (const breach of breaches) write(`${describeBreach(breach)}\n`)
  write(`Imports in a wrong direction: ${breaches.length}.\n`)
  return breaches.length === 0 ? 0 : 1
}
