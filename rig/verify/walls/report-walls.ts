import { describeBreach } from './breach.ts'
import { checkWalls } from './check-walls.ts'
import { readHouse } from './read-house.ts'

/** Checks the house under a top folder, writes what is wrong, and returns the exit code: 0 or 1. */
export function reportWalls(top: string, known: ReadonlySet<string>, write: (text: string) => void): 0 | 1 {
  const { breaches, mended } = checkWalls(readHouse(top), known)
  for (const breach of breaches) write(`${describeBreach(breach)}\n`)
  for (const arrow of mended)
    write(`${arrow}\n  This arrow breaks no rule any more: delete it from known-arrows.ts.\n\n`)
  write(`Imports in a wrong direction: ${breaches.length}, known ones: ${known.size - mended.length}.\n`)
  return breaches.length + mended.length === 0 ? 0 : 1
}
