import { toIso } from '@broadsheet/model'
import { createSignInLink as storeLink } from '@broadsheet/store'
import { hashOfLink } from '../access/sign-in-link.ts'
import { newTokenValue } from '../access/token-value.ts'
import { noInput } from './check-json.ts'
import { defineParsedVerb, refuse, type VerbResult } from './verb.ts'

const linkSeconds = 3_600

/** Creates an address that signs a browser in once, within an hour, with the token of the editor who asks. */
export const createSignInLink = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async ({ db, by, now, site, env }, tokenId: number): Promise<VerbResult<SignInLink>> => {
    if ((env.DESK_SECRET ?? '') === '') return refuse('unavailable', 'DESK_SECRET, which signs sessions, is not set.')
    const link = newTokenValue()
    const until = now + linkSeconds
    await storeLink(db, { tokenId, until, by, now, hash: await hashOfLink(env, link) })
    // The log line of a request leaves its query out.
    const url = `${site.url}/desk/sign-in?link=${link}`
    return { ok: true, value: { url, until: toIso(until) }, staleTags: [] }
  },
})

/** The address, and when it expires, in ISO 8601. */
type SignInLink = { url: string; until: string }
