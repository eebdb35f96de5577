import { root } from '@broadsheet/infra'
import { knownArrows } from './known-arrows.ts'
import { reportWalls } from './report-walls.ts'

// Which file may import which: README, "The house". A step of `npm run verify`.
process.exitCode = reportWalls(root, new Set(knownArrows), (text) => process.stdout.write(text))
