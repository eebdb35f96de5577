import { isWithinLimit, log, problem, readerNetwork } from '@broadsheet/edge'
import { articlePath } from '@broadsheet/model'
import { type VoteCount, castVote, takeBackVote } from '@broadsheet/store'
import { Hono, type Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { refuseTooMany } from '../../notices/refuse-too-many.ts'
import { readerId } from './reader-id.ts'

/**
 * `/api/v1/articles/{slug}/votes`: POST casts the reader's one vote, DELETE takes it back. Scripts get JSON; a plain
 * form, which asks for HTML, is sent back to the article. A network has ten a minute.
 */
export function voteRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/', (c) => answerVote(c, true, (slug, voter) => castVote(c.get('db'), { slug, voter, at: c.get('now')() })))
    .delete('/', (c) => answerVote(c, false, (slug, voter) => takeBackVote(c.get('db'), { slug, voter })))
}

async function answerVote(
  c: Context<AppEnv>,
  voted: boolean,
  count: (slug: string, voter: string) => Promise<VoteCount | null>,
): Promise<Response> {
  const wantsPage = c.req.header('Accept')?.includes('text/html') ?? false
  if (!(await isWithinLimit(c, { name: 'VOTE_LIMIT', limit: c.env.VOTE_LIMIT }, readerNetwork(c))))
    return await refuseTooMany(c, 'votes', wantsPage)
  const secret = c.env.READER_SECRET
  if (secret === undefined) {
    log('vote refused', { reason: 'READER_SECRET is not set' })
    return problem(c, 'unavailable', 'Voting is closed for now.')
  }
  const counted = await count(c.req.param('slug') ?? '', await readerId(c, secret))
  if (counted === null) return problem(c, 'not-found')
  c.header('Cache-Control', 'no-store')
  return wantsPage ? c.redirect(`${articlePath(counted)}?voted=1#vote`, 303) : c.json({ votes: counted.votes, voted })
}
