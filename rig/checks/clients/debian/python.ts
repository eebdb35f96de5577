import { runProgram } from '../../run-program.ts'
import type { ShownArticle } from '../client.ts'

/** Debian's own Python, which has Debian's modules. */
export const python = '/usr/bin/python3'

/** Runs a script that prints articles as JSON, with times in epoch seconds. */
export async function readShown(program: string, args: readonly string[]): Promise<ShownArticle[]> {
  const shown = JSON.parse(await runProgram(program, args)) as (Omit<ShownArticle, 'publishedAt'> & {
    publishedAt: number | null
  })[]
  return shown.map((article) => ({
    ...article,
    publishedAt: article.publishedAt === null ? null : new Date(article.publishedAt * 1000),
  }))
}
