import { newTokenSchema, tokensSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, say, sayJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'

/** Lists the tokens, without their values, which the site does not have either. */
export async function listTokens(options: JsonOptions, context: DeskContext): Promise<void> {
  const site = await openSite(options, context)
  const { answer } = await site.order(tokensSchema, { path: '/tokens' })
  if (options.json) return sayJson(context, answer)
  if (answer.tokens.length === 0) return say(context, 'There is none but that of the environment.')
  const rows = answer.tokens.map(({ id, name, scope, lastUsedAt, revokedAt }) => [
    String(id),
    scope,
    revokedAt === null ? (lastUsedAt ?? 'never') : `revoked ${revokedAt}`,
    printable(name),
  ])
  const head = ['Number', 'Allows', 'Last used', 'Name']
  context.output.stdout.write(`${plainTable({ head, rows, aligns: ['right', 'left', 'left', 'left'] })}\n`)
}

/** Makes a token. Its value goes to standard output alone, so that it can be put into a file. */
export async function createToken(
  name: string,
  options: JsonOptions & { scope: string },
  context: DeskContext,
): Promise<void> {
  const site = await openSite(options, context)
  const order = { method: 'POST', path: '/tokens', body: { name, scope: options.scope } } as const
  const { answer } = await site.order(newTokenSchema, order)
  if (options.json) return sayJson(context, answer)
  context.output.stderr.write(`Keep it: it is shown this once. To take it back: desk token revoke ${answer.id}\n`)
  say(context, answer.token)
}

/** Has a token open nothing any more. */
export async function revokeToken(id: string, options: JsonOptions, context: DeskContext): Promise<void> {
  if (!/^[1-9]\d{0,13}$/u.test(id)) throw new UsageError(`"${id}" is no token's number. See desk token list.`)
  const site = await openSite(options, context)
  await site.order(v.unknown(), { method: 'DELETE', path: `/tokens/${id}` })
  if (options.json) sayJson(context, { revoked: Number(id) })
  else say(context, `Token ${id} opens nothing any more.`)
}
