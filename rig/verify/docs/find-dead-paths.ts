import path from 'node:path'

/** A path that a page names and the repository does not have. */
export type DeadPath = { page: string; line: number; path: string }

const topFolders = /^(?:apps|packages|infra|rig|docs|findings|\.github)\//
const sourceFile = /\w\.(?:tsx?|mjs|css|sql|jsonc)$/
const mention = /(?<![\w./-])(?:\.\.?\/)*(?:[\w.@*-]+\/)*[\w.@*-]*\w(?![\w/*-])/g

/**
 * Finds the paths in a Markdown page that lead nowhere: targets of relative links, with their anchors; paths below a
 * top folder, wherever they stand; and names of source files, which must end a path of the repository. A `*` in
 * a path stands for any characters. `readPage` gives another page's text, in which anchors are looked up.
 *
 * @example
 * findDeadPaths('README.md', 'See `apps/web/gone.ts`.', ['apps/web/src/app.ts'], () => '')
 * // [{ page: 'README.md', line: 1, path: 'apps/web/gone.ts' }]
 */
export function findDeadPaths(
  page: string,
  text: string,
  files: readonly string[],
  readPage: (page: string) => string,
): DeadPath[] {
  const known = new Set(files.flatMap(withFolders))
  const isThere = (wanted: string) =>
    wanted.includes('*') ? files.some((file) => path.matchesGlob(file, wanted)) : known.has(wanted)
  return text.split('\n').flatMap((content, index) => {
    const links = linksIn(content)
    const deadLinks = links.filter((link) => !leadsSomewhere(link, page, isThere, readPage))
    const deadPaths = mentionsIn(content).filter((name) =>
      topFolders.test(name) ? !isThere(name) : sourceFile.test(name) && !files.some((file) => endsWithPath(file, name)),
    )
    return [...new Set([...deadLinks, ...deadPaths])].map((dead) => ({ page, line: index + 1, path: dead }))
  })
}

function withFolders(file: string): string[] {
  const parts = file.split('/')
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
}

/** Targets of links and images, except those on other sites and GitHub's own page for reports, `../../security`. */
function linksIn(line: string): string[] {
  const targets = [...line.replaceAll(/`[^`]+`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return targets.filter((target) => !/^[a-z]+:|^\.\.\/\.\.\/security/.test(target))
}

function leadsSomewhere(
  link: string,
  page: string,
  isThere: (wanted: string) => boolean,
  readPage: (page: string) => string,
): boolean {
  const [target = '', anchor] = link.split('#')
  const file = target === '' ? page : path.posix.join(path.posix.dirname(page), target).replace(/\/$/, '')
  if (!isThere(file)) return false
  return anchor === undefined || anchorsOf(readPage(file)).has(anchor)
}

/** The anchors that GitHub gives a page's headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
}

/** Words that may be paths. The targets of links are left out, as `linksIn` finds them. */
function mentionsIn(line: string): string[] {
  const withoutTargets = line.replaceAll(/\]\([^)]+\)/g, ']').replaceAll(/https?:\S+/g, '')
  return [...withoutTargets.matchAll(mention)].map(([name]) => name).filter((name) => !/^\.\.?\//.test(name))
}

function endsWithPath(file: string, name: string): boolean {
  if (name.includes('*')) return path.matchesGlob(file, `**/${name}`)
  return file === name || file.endsWith(`/${name}`)
}
