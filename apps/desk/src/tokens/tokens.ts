import { newTokenSchema, tokensSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, printLine, printJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'

/** Lists the tokens without their values, which the site does not store. */
export async function listTokens(options: JsonOptions, deps: DeskDeps): Promise<void> {
  const site = await openSite(options, deps)
  const { answer } = await site.request(tokensSchema, { path: '/tokens' })
  if (options.json) return printJson(deps, answer)
  if (answer.tokens.length === 0) return printLine(deps, 'There are no tokens except DESK_TOKEN of the site.')
  const rows = answer.tokens.map(({ id, name, scope, lastUsedAt, revokedAt }) => [
    String(id),
    scope,
    revokedAt === null ? (lastUsedAt ?? 'never') : `revoked ${revokedAt}`,
    printable(name),
  ])
  const head = ['Number', 'Allows', 'Last used', 'Name']
  deps.output.stdout.write(`${plainTable({ head, rows, aligns: ['right', 'left', 'left', 'left'] })}\n`)
}

/** Creates a token. Only its value goes to standard output, so that it can be redirected into a file. */
export async function createToken(
  name: string,
  options: JsonOptions & { scope: string },
  deps: DeskDeps,
): Promise<void> {
  const site = await openSite(options, deps)
  const request = { method: 'POST', path: '/tokens', body: { name, scope: options.scope } } as const
  const { answer } = await site.request(newTokenSchema, request)
  if (options.json) return printJson(deps, answer)
  deps.output.stderr.write(
    `Store this token now: it is not shown again. To revoke it: desk token revoke ${answer.id}\n`,
  )
  printLine(deps, answer.token)
}

/** Revokes a token. */
export async function revokeToken(id: string, options: JsonOptions, deps: DeskDeps): Promise<void> {
  if (!/^[1-9]\d{0,13}$/u.test(id)) throw new UsageError(`"${id}" is not the number of a token. See desk token list.`)
  const site = await openSite(options, deps)
  await site.request(v.unknown(), { method: 'DELETE', path: `/tokens/${id}` })
  if (options.json) printJson(deps, { revoked: Number(id) })
  else printLine(deps, `Token ${id} is revoked.`)
}
