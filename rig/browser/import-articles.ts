import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rankNow } from '@broadsheet/infra'
import { run } from '@broadsheet/infra/testing'
import { inject } from 'vitest'

/** What a dump is written from; `date` stands as a dump has it, in UTC. */
export type DumpFacts = { section: string; headline: string; date: string; body: string; related?: readonly string[] }

/** Brings articles into the paper of this run through the desk, as a publisher would, and has them ranked. */
export async function importArticles(articles: readonly DumpFacts[]): Promise<void> {
  const { place, address } = inject('paper')
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-dumps-'))
  try {
    for (const [index, article] of articles.entries()) {
      await writeFile(path.join(folder, `${String(index).padStart(3, '0')}.txt`), dump(article))
    }
    const { code, printed } = await run(place, 'apps/desk/src/main.ts', 'import', '--to', address, folder)
    if (code !== 0) throw new Error(`The desk refused:\n${printed}`)
    await rankNow(address)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function dump({ section, headline, date, body, related = [] }: DumpFacts): string {
  return [
    `Current:Home > ${section}${headline} -The Selhythe Packet`,
    headline,
    'View 900000',
    `Date:${date}`,
    body,
    'veryGood! (9)',
    'Related',
    ...related.map((headline) => `- ${headline}`),
  ].join('\n')
}
