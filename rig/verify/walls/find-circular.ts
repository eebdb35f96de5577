import type { Breach } from './breach.ts'
import { findCircles, type Arrows } from './find-circles.ts'
import { groupImports, type GroupArrow } from './group-imports.ts'
import type { House, HouseImport } from './read-house.ts'
import { isTestFile } from './rules.ts'

/** Finds arrows that close a circle between the rooms of one package. Tests are left out. */
export function findCircularRooms({ imports }: House): Breach[] {
  const ofSource = imports.filter(({ from, to }) => !isTestFile(from) && !isTestFile(to))
  const inPackage = ofSource.filter(({ from, to }) => roomOf(from)?.ground === roomOf(to)?.ground)
  return findCircular(
    groupImports(inPackage, (file) => roomOf(file)?.path),
    {
      rule: 'The rooms of a package (what stands directly in its src/) import each other in no circle.',
      fix: 'Move what is shared into a room below both, or hand it in as an argument.',
    },
  )
}

/** Finds arrows that close a circle between files of one package, of tests too. */
export function findCircularFiles({ workspaces, imports }: House): Breach[] {
  const inOne = imports.filter(({ from, to }) =>
    workspaces.some(({ folder }) => from.startsWith(`${folder}/`) && to.startsWith(`${folder}/`)),
  )
  return findCircular(
    groupImports(inOne, (file) => file),
    {
      rule: 'Files import each other in no circle.',
      fix: 'Move what both need into the file that stands below, or into one of its own.',
    },
  )
}

function findCircular(arrows: GroupArrow[], advice: Pick<Breach, 'rule' | 'fix'>): Breach[] {
  const weights: Arrows = new Map()
  const behind = new Map<string, HouseImport[]>()
  for (const { from, to, imports } of arrows) {
    weights.set(from, (weights.get(from) ?? new Map<string, number>()).set(to, imports.length))
    behind.set(`${from} → ${to}`, imports)
  }
  return findCircles(weights).map(({ from, to, wayBack }) => ({
    arrow: `${from} → ${to}`,
    rule: `${advice.rule} The way back: ${wayBack.join(' → ')}.`,
    fix: advice.fix,
    imports: behind.get(`${from} → ${to}`) ?? [],
  }))
}

/** The room that a file stands in: a folder directly in `src`, or a file there. infra and rig have no `src`. */
function roomOf(file: string): { ground: string; path: string } | undefined {
  const [path, ground] = /^((?:apps|packages)\/[^/]+\/src|infra|rig)\/[^/]+/.exec(file) ?? []
  return path === undefined || ground === undefined ? undefined : { ground, path }
}
