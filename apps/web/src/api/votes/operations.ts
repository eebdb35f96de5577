import { limitBody, log, problem, stopping } from '@broadsheet/edge'
import { articlePath } from '@broadsheet/model'
import { type VoteCount, castVote, takeBackVote } from '@broadsheet/store'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { operation } from '../operation.ts'
import { guardVote } from './guard-vote.ts'
import { limitVotes, wantsPage } from './limit-votes.ts'
import { readerId, votingNetwork } from './reader-id.ts'

// Nothing is sent, by a form either, but a token where Turnstile guards votes.
const maxBodyBytes = 256
const maxTokenBytes = 4_096

const limitWithout = limitBody<AppEnv>(maxBodyBytes, 'A vote needs no body.')
const limitWithToken = limitBody<AppEnv>(maxTokenBytes, `A vote and its token have at most ${maxTokenBytes} bytes.`)

const limitVoteBody = stopping<MiddlewareHandler<AppEnv>>({ refuses: ['too-large'] }, async (c, next) => {
  const limit = c.get('site').turnstileSiteKey === undefined ? limitWithout : limitWithToken
  return await limit(c, next)
})

const vote = {
  path: '/articles/:slug/votes',
  tag: 'Readers',
  answers: {
    200: { json: 'Vote' },
    303: { description: 'A form without a script (Accept: text/html) is sent back to the article.' },
    429: { type: 'text/html', description: 'A form without a script gets a page.' },
  },
} as const

/**
 * `/api/v1/articles/{slug}/votes`: POST casts the reader's one vote, DELETE removes it. Scripts get JSON; a form
 * without a script, which asks for HTML, is sent back to the article. A network has ten votes a minute. Where Turnstile
 * guards votes, casting one needs a token. Removing one does not: it only ever is the reader's own.
 */
export const voteOperations = [
  operation({
    method: 'post',
    ...vote,
    summary: 'Casts the reader’s one vote',
    steps: [limitVotes()],
    body: { json: 'VoteToken', limit: limitVoteBody },
    answers: {
      ...vote.answers,
      403: { type: 'text/html', description: 'A form without a script gets a page.' },
    },
    refuses: ['not-found', 'human-check-needed'],
    handle: async (c) =>
      answerVote(c, true, async (slug, voter, secret) => {
        const network = await votingNetwork(c, slug, secret)
        return await castVote(c.get('db'), { slug, voter, network, at: c.get('now')() })
      }),
  }),
  operation({
    method: 'delete',
    ...vote,
    summary: 'Removes the reader’s vote',
    steps: [limitWithout, limitVotes()],
    refuses: ['not-found'],
    handle: async (c) => answerVote(c, false, (slug, voter) => takeBackVote(c.get('db'), { slug, voter })),
  }),
]

async function answerVote(
  c: Context<AppEnv>,
  voted: boolean,
  count: (slug: string, voter: string, secret: string) => Promise<VoteCount | null>,
): Promise<Response> {
  const secret = c.env.READER_SECRET
  if (secret === undefined) {
    log('vote refused', { reason: 'READER_SECRET is not set' })
    return problem(c, 'unavailable', 'Voting is closed for now.')
  }
  const slug = c.req.param('slug') ?? ''
  const { id, giveCookie } = await readerId(c, slug, secret)
  const refusal = voted ? await guardVote(c, { id, slug, secret }) : null
  if (refusal !== null) return refusal
  await giveCookie()
  const counted = await count(slug, id, secret)
  if (counted === null) return problem(c, 'not-found')
  c.header('Cache-Control', 'no-store')
  return wantsPage(c)
    ? c.redirect(`${articlePath(counted)}?voted=1#vote`, 303)
    : c.json({ votes: counted.votes, voted })
}
