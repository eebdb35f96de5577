import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { rankNow, root } from '@broadsheet/infra'
import { deskTokenOf, run, type Ended, type PaperPlace } from '@broadsheet/infra/testing'

/** A local paper, and the folder of the cases. */
type CasePaper = { address: string; place: PaperPlace; folder: string }

/** A case that a running paper decides: its file, and whether the paper does what is right. */
export type PaperCase = { file: string; isRight: (paper: CasePaper) => Promise<boolean> }

const runFile = promisify(execFile)
const desk = 'apps/desk/src/main.ts'

export const paperCases: readonly PaperCase[] = [
  {
    file: 'reports/A01-embargo.ninjs.json',
    isRight: async (paper) => {
      await importCase(paper, 'reports/A01-embargo.ninjs.json')
      const hasEnded = Date.now() >= Date.UTC(2026, 11, 1, 6)
      return (await textAt(paper, '/')).includes('Minister to resign') === hasEnded
    },
  },
  {
    file: 'reports/A03-shared-guid.xml',
    isRight: async (paper) => {
      const [, second] = [
        await importCase(paper, 'reports/A03-shared-guid.xml'),
        await importCase(paper, 'reports/A03-shared-guid.xml'),
      ]
      const front = await textAt(paper, '/news')
      return (
        ['Ferry late', 'Bell stolen', 'Quay sold'].every((each) => front.includes(each)) &&
        /0 │ +0 │ +3 │/u.test(second.printed)
      )
    },
  },
  {
    file: 'reports/A04-move-feed-ids.sh',
    isRight: async (paper) => isTwice(await runCase(paper, 'reports/A04-move-feed-ids.sh')),
  },
  {
    file: 'reports/A05-og-image.sh',
    isRight: async (paper) => {
      const env = { SECTION: 'culture', SLUG: 'how-to-light-candle-head-by-hand-in-seven-steps' }
      return /og:image(?!.*\.svg)/u.test(await runCase(paper, 'reports/A05-og-image.sh', { env }))
    },
  },
  {
    file: 'reports/A07-old-permalinks.wxr.xml',
    isRight: async (paper) => {
      await importCase(paper, 'reports/A07-old-permalinks.wxr.xml')
      const { status, url } = await fetch(`${paper.address}/2019/07/01/quay-contract/`)
      return status === 200 && url.endsWith('/quay-contract')
    },
  },
  {
    file: 'reports/A13-rtl.json',
    isRight: async (paper) => {
      const { printed } = await run(
        paper.place,
        desk,
        'new',
        path.join(paper.folder, 'reports/A13-rtl.json'),
        '--to',
        paper.address,
      )
      const slug = /\/world\/(?<slug>\S+)$/mu.exec(printed)?.groups?.['slug'] ?? ''
      await run(paper.place, desk, 'publish', decodeURIComponent(slug), '--to', paper.address)
      const page = await textAt(paper, '/world')
      return /lang="ar"[^>]*dir="rtl"|dir="rtl"[^>]*lang="ar"/u.test(page)
    },
  },
  ...[
    ['reports/A15-greek.md', 'αθηνα'],
    ['reports/A15-thai.md', 'สะพาน'],
  ].map(([file = '', word = '']) => ({
    file,
    isRight: async (paper: CasePaper) => {
      await importCase(paper, file)
      return (await textAt(paper, `/search?q=${encodeURIComponent(word)}`)).includes('href="/news/')
    },
  })),
  {
    file: 'reports/A16-2-kill.ninjs.json',
    isRight: async (paper) => {
      await importCase(paper, 'reports/A16-1-story.ninjs.json')
      const before = await statusAt(paper, '/news/mayor-accused-of-theft-by-clerk')
      await importCase(paper, 'reports/A16-2-kill.ninjs.json')
      return before === 200 && (await statusAt(paper, '/news/mayor-accused-of-theft-by-clerk')) === 410
    },
  },
  {
    file: 'reports/A17-https.xml',
    isRight: async (paper) => {
      await importCase(paper, 'reports/A17-http.xml')
      await importCase(paper, 'reports/A17-https.xml')
      return (await textAt(paper, '/search?q=%22bell+rings%22')).split('href="/news/bell-rings').length === 2
    },
  },
  {
    file: 'reports/A18-double-save.sh',
    isRight: async (paper) => {
      await newArticle(paper, 'Saved twice')
      return /^200\s+200\b/u.test(await runCase(paper, 'reports/A18-double-save.sh', { env: { SLUG: 'saved-twice' } }))
    },
  },
  {
    file: 'reports/create-race.sh',
    isRight: async (paper) => {
      const args = [paper.address, await deskTokenOf(paper.place)]
      return !/\b500\b/u.test(await runCase(paper, 'reports/create-race.sh', { args }))
    },
  },
  {
    file: 'reports/moved-then-withdrawn.sh',
    isRight: async (paper) =>
      !(await runCase(paper, 'reports/moved-then-withdrawn.sh')).includes('href="/news/to-be-moved'),
  },
  {
    file: 'reports/ninjs-embed.sh',
    isRight: async (paper) => {
      const bodies = (await runCase(paper, 'reports/ninjs-embed.sh'))
        .split('\n')
        .filter((line) => line.startsWith('"body"'))
      return bodies.length === 2 && bodies[0] === bodies[1] && bodies[0]?.includes('abc123') === true
    },
  },
  {
    file: 'reports/old-addresses.sh',
    isRight: async (paper) => {
      await newArticle(paper, 'Pier reopens')
      const script = await readFile(path.join(paper.folder, 'reports/old-addresses.sh'), 'utf8')
      const printed = await runScript(paper, script.replaceAll(' X', ' pier-reopens --to "$B"'), {})
      if (/bad-request|Error/u.test(printed)) return false
      const found = ['/2026/11/pier-reopens/', '/2026/11/pier-reopens', '/?p=11', '/pier-reopens'].map(async (old) => {
        const { status, url } = await fetch(paper.address + old)
        return status === 200 && url.endsWith('/news/pier-reopens')
      })
      return (await Promise.all(found)).every(Boolean)
    },
  },
  {
    file: 'reports/preview-after-withdraw.sh',
    isRight: async (paper) => {
      const args = [paper.address, await deskTokenOf(paper.place)]
      return /withdrawn: preview (?:404|410)/u.test(await runCase(paper, 'reports/preview-after-withdraw.sh', { args }))
    },
  },
  {
    file: 'reports/votes-by-user-agent.sh',
    isRight: async (paper) => {
      await runCase(paper, 'reports/votes-by-user-agent.sh')
      await rankNow(paper.address)
      const [first = ''] = /<h2[\s\S]*?<\/h2>/u.exec(await textAt(paper, '/')) ?? []
      return !first.includes('mole-first-then-the-drawings')
    },
  },
]

async function importCase({ place, address, folder }: CasePaper, file: string): Promise<Ended> {
  return await run(place, desk, 'import', '--section', 'News', path.join(folder, file), '--to', address)
}

async function newArticle({ place, address }: CasePaper, headline: string): Promise<void> {
  const file = path.join(place.state, 'case.md')
  await writeFile(file, `---\ntitle: ${headline}\nsection: News\n---\n\nText.\n`)
  await run(place, desk, 'new', file, '--to', address)
  const slug = headline.toLowerCase().replaceAll(' ', '-')
  await run(place, desk, 'publish', slug, '--to', address)
}

async function textAt({ address }: CasePaper, place: string): Promise<string> {
  return await (await fetch(address + place)).text()
}

async function statusAt({ address }: CasePaper, place: string): Promise<number> {
  return (await fetch(address + place)).status
}

type Given = { args?: readonly string[]; env?: Readonly<Record<string, string>> }

/** What a script of the cases printed. */
async function runCase(paper: CasePaper, file: string, given: Given = {}): Promise<string> {
  return await runScript(paper, await readFile(path.join(paper.folder, file), 'utf8'), given)
}

/** Runs a script in the product's folder, as it asks, and removes the files that it leaves there. */
async function runScript(
  { address, place }: CasePaper,
  script: string,
  { args = [], env = {} }: Given,
): Promise<string> {
  const left = Array.from(script.matchAll(/\.\/(?<name>[\w.]+)/gu), ({ groups }) => groups?.['name'] ?? '')
  try {
    const { stdout, stderr } = await runFile('bash', ['-c', script, 'case', ...args], {
      cwd: root,
      timeout: 120_000,
      env: {
        ...process.env,
        B: address,
        T: address,
        TOKEN: await deskTokenOf(place),
        PORT: String(place.port),
        BROADSHEET_STATE: place.state,
        ...env,
      },
    })
    return stdout + stderr
  } catch (error) {
    // A script may end with the search for what must not be there.
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return stdout + stderr
  } finally {
    for (const name of new Set(left)) await rm(path.join(root, name), { force: true })
  }
}

/** Whether the second half of the lines is the same as the first. */
function isTwice(printed: string): boolean {
  const lines = printed.split('\n').filter((line) => /guid|<id>|"id"/u.test(line))
  return lines.length === 6 && lines.slice(0, 3).join() === lines.slice(3).join()
}
